import { useEffect } from 'react'

/** Screens that a client may be looking at right now. */
let shown = 0
const waiting = new Set<() => void>()

/** While this is on a screen, nobody is sent to the sign-in page or told of the team's news: a client would see it. */
export function useOnShow(): void {
  useEffect(() => {
    shown += 1
    return () => {
      shown -= 1
      if (shown > 0) return
      const due = [...waiting]
      waiting.clear()
      for (const act of due) act()
    }
  }, [])
}

/** Runs `act` now, or as soon as nothing is shown to anyone any more; once, however often it is asked for. */
export function whenNothingIsShown(act: () => void): void {
  if (shown === 0) act()
  else waiting.add(act)
}
