import { useEffect } from 'react'

/** Screens that a client may be looking at right now. */
let shown = 0
let waiting: (() => void) | null = null

/** While this is on a screen, nobody is sent to the sign-in page: a client would be shown it. */
export function useOnShow(): void {
  useEffect(() => {
    shown += 1
    return () => {
      shown -= 1
      if (shown > 0) return
      waiting?.()
      waiting = null
    }
  }, [])
}

/** Runs `act` now, or as soon as nothing is shown to anyone any more. */
export function whenNothingIsShown(act: () => void): void {
  if (shown === 0) act()
  else waiting = act
}
