import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
} from 'react'
import type { SlideId } from '#shared/model/ids.ts'
import { gapAt, indexAfterDrop } from './dropIndex.ts'
import { idOfRow, rowsIn } from './rows.ts'

export interface Drag {
  readonly id: SlideId
  /** Where it would land: the gap before the row of this index. */
  readonly gap: number
  /** The pointer, in screen pixels. */
  readonly x: number
  readonly y: number
}

interface DragReorder {
  readonly list: RefObject<HTMLElement | null>
  readonly enabled: boolean
  readonly onMove: (id: SlideId, index: number) => void
}

/** A press becomes a drag after this many pixels; a finger has to rest first, because it may mean to scroll. */
const threshold = 5
const fingerRest = 250
const edge = 40
const scrollStep = 9

/**
 * Drags rows marked `data-slide-id` to another place. Nothing moves until the drop: other people may reorder
 * the same list meanwhile, and a line between two rows stays true whatever they do.
 */
export function useDragReorder({ list, enabled, onMove }: DragReorder) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const [press, setPress] = useState<{ id: SlideId; x: number; y: number; touch: boolean } | null>(null)
  const clickSpoilt = useRef(false)

  useEffect(() => {
    if (!press) return
    let started = false
    let last: Drag | null = null
    const rows = () => rowsIn(list.current)
    const gapFor = (y: number) =>
      gapAt(
        rows().map((row) => row.getBoundingClientRect()),
        y,
      )
    const rest = press.touch ? setTimeout(() => begin(press.x, press.y), fingerRest) : null

    function begin(x: number, y: number) {
      started = true
      clickSpoilt.current = true
      show(x, y)
    }
    function show(x: number, y: number) {
      last = { id: press!.id, gap: gapFor(y), x, y }
      setDrag(last)
    }
    function handleMove(event: PointerEvent) {
      const far = Math.hypot(event.clientX - press!.x, event.clientY - press!.y) > threshold
      if (!started && press!.touch && far) return stop()
      if (!started && far) begin(event.clientX, event.clientY)
      if (started) show(event.clientX, event.clientY)
    }
    function handleUp() {
      if (last) {
        const from = rows().findIndex((row) => idOfRow(row) === last!.id)
        if (from >= 0) onMove(last.id, indexAfterDrop(from, last.gap))
      }
      stop()
    }
    function handleKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !started) return
      event.preventDefault()
      event.stopPropagation()
      stop()
    }
    function handleTouch(event: TouchEvent) {
      if (started) event.preventDefault()
    }
    function stop() {
      setDrag(null)
      setPress(null)
    }
    const scrolling = setInterval(() => {
      const area = list.current
      if (!last || !area) return
      const { top, bottom } = area.getBoundingClientRect()
      if (last.y < top + edge) area.scrollBy(0, -scrollStep)
      else if (last.y > bottom - edge) area.scrollBy(0, scrollStep)
      else return
      show(last.x, last.y)
    }, 16)

    window.addEventListener('pointermove', handleMove)
    window.addEventListener('pointerup', handleUp)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', handleKey, true)
    window.addEventListener('touchmove', handleTouch, { passive: false })
    return () => {
      if (rest) clearTimeout(rest)
      clearInterval(scrolling)
      window.removeEventListener('pointermove', handleMove)
      window.removeEventListener('pointerup', handleUp)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', handleKey, true)
      window.removeEventListener('touchmove', handleTouch)
    }
    // The listeners of one press live as long as the press; what they read changes only with the list.
  }, [press, list, onMove])

  /** For the row's handle. */
  const startDrag = useCallback(
    (id: SlideId, event: ReactPointerEvent) => {
      clickSpoilt.current = false
      if (!enabled || event.button !== 0) return
      setPress({ id, x: event.clientX, y: event.clientY, touch: event.pointerType === 'touch' })
    },
    [enabled],
  )
  /** Whether the click that follows a press was the end of a drag. */
  const wasDrag = useCallback(() => clickSpoilt.current, [])
  return { drag, startDrag, wasDrag }
}
