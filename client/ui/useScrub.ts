import { useRef, type PointerEvent } from 'react'

interface Scrub {
  readonly disabled: boolean
  /** Whole steps from where the drag began, while it is under way. */
  readonly onMove: (steps: number) => void
  readonly onEnd: (steps: number) => void
}

/** Pixels of drag that make one step: fine enough for one, short enough for a hundred. */
const pixelsPerStep = 2

/** Drag sideways to change a number. A press without a drag is left alone, so a label still focuses its field. */
export function useScrub({ disabled, onMove, onEnd }: Scrub) {
  const start = useRef<number | null>(null)
  const last = useRef(0)
  if (disabled) return {}
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = event.clientX
      last.current = 0
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start.current === null) return
      const steps = Math.trunc((event.clientX - start.current) / pixelsPerStep)
      if (steps === last.current) return
      last.current = steps
      onMove(steps)
    },
    onPointerUp: () => {
      if (start.current === null) return
      start.current = null
      onEnd(last.current)
    },
    onPointerCancel: () => {
      start.current = null
      onEnd(0)
    },
  }
}
