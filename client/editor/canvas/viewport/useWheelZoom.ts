import { useEffect, type RefObject } from 'react'
import type { View } from './useView.ts'

/** Control and wheel, or a pinch on a track pad, zooms about the pointer. The wheel alone scrolls, as everywhere. */
export function useWheelZoom(viewport: RefObject<HTMLElement | null>, { zoom, zoomTo }: View): void {
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const handleWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      // A notch of a mouse wheel says 100 and more, a pinch a few pixels at a time.
      const step = Math.max(-50, Math.min(50, event.deltaY))
      zoomTo(zoom * Math.exp(-step * 0.006), event)
    }
    // React listens passively to wheels, and a passive listener cannot keep the page from zooming.
    element.addEventListener('wheel', handleWheel, { passive: false })
    return () => element.removeEventListener('wheel', handleWheel)
  }, [viewport, zoom, zoomTo])
}
