import { useRef, type PointerEvent } from 'react'
import { useCanvasStore } from '../canvasStore.ts'

interface Pan {
  readonly pointerId: number
  readonly x: number
  readonly y: number
  readonly left: number
  readonly top: number
}

/** Drags the view with the space bar held, or with the wheel pressed. Each handler says whether it took the event. */
export function usePan() {
  const store = useCanvasStore()
  const pan = useRef<Pan | null>(null)

  const start = (event: PointerEvent<HTMLElement>): boolean => {
    const wheelPressed = event.button === 1
    if (!wheelPressed && !(store.getState().panning && event.button === 0)) return false
    const { scrollLeft: left, scrollTop: top } = event.currentTarget
    pan.current = { pointerId: event.pointerId, x: event.clientX, y: event.clientY, left, top }
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
    return true
  }

  const move = (event: PointerEvent<HTMLElement>): boolean => {
    if (pan.current?.pointerId !== event.pointerId) return false
    event.currentTarget.scrollTo(
      pan.current.left - (event.clientX - pan.current.x),
      pan.current.top - (event.clientY - pan.current.y),
    )
    return true
  }

  const end = (event: PointerEvent<HTMLElement>): boolean => {
    if (pan.current?.pointerId !== event.pointerId) return false
    pan.current = null
    return true
  }

  return { start, move, end }
}
