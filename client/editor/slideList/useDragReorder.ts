import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { RowDrag, type Drag, type Press } from './rowDrag.ts'
import { keyAt } from './rows.ts'

interface DragReorder {
  readonly list: RefObject<HTMLElement | null>
  /** Rows stand beside each other, too. */
  readonly across: boolean
  readonly enabled: boolean
  readonly onDrop: (drag: Drag) => void
}

/**
 * Drags rows marked `data-row` to another place. Nothing moves until the drop: other people may reorder
 * the same list meanwhile, and a line between two rows stays true whatever they do.
 */
export function useDragReorder({ list, across, enabled, onDrop }: DragReorder) {
  const [press, setPress] = useState<Press | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const clickSpoilt = useRef(false)
  // Others may reorder the list while a drag lasts, which goes on.
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })

  useEffect(() => {
    if (!press || !list.current) return
    const rowDrag = new RowDrag(press, list.current, across, {
      onDrag: (next) => {
        clickSpoilt.current = true
        setDrag(next)
      },
      onDrop: (drop) => latest.current(drop),
      onEnd: () => {
        setDrag(null)
        setPress(null)
      },
    })
    return () => rowDrag.end()
  }, [press, list, across])

  /** For a pointer that goes down in the list. */
  const startDrag = useCallback(
    ({ target, button, clientX: x, clientY: y, pointerType }: PointerEvent) => {
      clickSpoilt.current = false
      const key = keyAt(target)
      if (enabled && key !== null && button === 0) setPress({ key, x, y, touch: pointerType === 'touch' })
    },
    [enabled],
  )
  /** Whether the click that follows a press was the end of a drag. */
  const wasDrag = useCallback(() => clickSpoilt.current, [])
  return { drag, startDrag, wasDrag }
}
