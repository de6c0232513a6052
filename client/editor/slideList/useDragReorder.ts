import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { SlideId } from '#shared/model/ids.ts'
import { RowDrag, type Drag, type Press } from './rowDrag.ts'

interface DragReorder {
  readonly list: RefObject<HTMLElement | null>
  readonly enabled: boolean
  readonly onMove: (id: SlideId, index: number) => void
}

/**
 * Drags rows marked `data-slide-id` to another place. Nothing moves until the drop: other people may reorder
 * the same list meanwhile, and a line between two rows stays true whatever they do.
 */
export function useDragReorder({ list, enabled, onMove }: DragReorder) {
  const [press, setPress] = useState<Press | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const clickSpoilt = useRef(false)

  useEffect(() => {
    if (!press || !list.current) return
    const rowDrag = new RowDrag(press, list.current, {
      onDrag: (next) => {
        clickSpoilt.current = true
        setDrag(next)
      },
      onDrop: onMove,
      onEnd: () => {
        setDrag(null)
        setPress(null)
      },
    })
    return () => rowDrag.end()
  }, [press, list, onMove])

  /** For the row's handle. */
  const startDrag = useCallback(
    (id: SlideId, { button, clientX: x, clientY: y, pointerType }: PointerEvent) => {
      clickSpoilt.current = false
      if (enabled && button === 0) setPress({ id, x, y, touch: pointerType === 'touch' })
    },
    [enabled],
  )
  /** Whether the click that follows a press was the end of a drag. */
  const wasDrag = useCallback(() => clickSpoilt.current, [])
  return { drag, startDrag, wasDrag }
}
