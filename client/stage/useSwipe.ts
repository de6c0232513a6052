import { useRef, type TouchEvent } from 'react'

/** Pixels that a finger has to go sideways, and more so than up or down, to mean it. */
const far = 48

/** A finger to the left goes on, to the right back. */
export function useSwipe(onSwipe: (to: 'next' | 'back') => void) {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0]
      // A second finger pinches, and in an enlarged page one finger looks around: neither moves everyone's slide.
      const means = touches.length === 1 && !isEnlarged()
      start.current = touch && means ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0]
      if (!start.current || !touch) return
      const to = swiped(touch.clientX - start.current.x, touch.clientY - start.current.y)
      start.current = null
      if (to && !isEnlarged()) onSwipe(to)
    },
  }
}

/** Pinched open, by more than a hand's tremble. */
const isEnlarged = (): boolean => (window.visualViewport?.scale ?? 1) > 1.01

/** `null`: a tap, or a scroll. */
export function swiped(dx: number, dy: number): 'next' | 'back' | null {
  if (Math.abs(dx) < far || Math.abs(dx) < 2 * Math.abs(dy)) return null
  return dx < 0 ? 'next' : 'back'
}
