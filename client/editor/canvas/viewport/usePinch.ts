import { useRef, type PointerEvent, type RefObject } from 'react'
import type { ScreenPoint } from '../../geometry/screenPoint.ts'
import type { CanvasScope } from '../scope.ts'
import { pinched, type Pinch } from './pinch.ts'

/** Two fingers zoom and drag the view. Each handler says whether it took the event. */
export function usePinch(scope: RefObject<CanvasScope>, giveUpDrag: () => void) {
  const fingers = useRef(new Map<number, ScreenPoint>())
  const pinch = useRef<Pinch | null>(null)

  const start = (event: PointerEvent<HTMLElement>): boolean => {
    if (event.pointerType !== 'touch') return false
    fingers.current.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY })
    if (fingers.current.size < 2) return false
    // What the first finger had begun was the beginning of this.
    giveUpDrag()
    event.currentTarget.setPointerCapture(event.pointerId)
    pinch.current = { fingers: [...fingers.current.values()], zoom: scope.current.view.zoom }
    return true
  }

  const move = (event: PointerEvent<HTMLElement>): boolean => {
    if (!fingers.current.has(event.pointerId)) return false
    const before = [...fingers.current.values()]
    fingers.current.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY })
    if (!pinch.current) return false
    const { zoom, about, by } = pinched(pinch.current, before, [...fingers.current.values()])
    event.currentTarget.scrollBy(-by.x, -by.y)
    scope.current.view.zoomTo(zoom, about)
    return true
  }

  /** Until the last finger is up nothing else begins. */
  const end = (event: PointerEvent<HTMLElement>): boolean => {
    if (!fingers.current.delete(event.pointerId)) return false
    const wasPinching = pinch.current !== null
    if (fingers.current.size === 0) pinch.current = null
    return wasPinching
  }

  return { start, move, end }
}
