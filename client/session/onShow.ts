import { useEffect, useSyncExternalStore } from 'react'

/** Screens that a client may be looking at right now. */
let shown = 0
const waiting = new Set<() => void>()
const listeners = new Set<() => void>()

/** While this is on a screen, nobody is sent to the sign-in page or told of the team's news: a client would see it. */
export function useOnShow(): void {
  useEffect(() => {
    change(1)
    return () => {
      change(-1)
      if (shown > 0) return
      const due = [...waiting]
      waiting.clear()
      for (const act of due) act()
    }
  }, [])
}

function change(by: 1 | -1): void {
  shown += by
  for (const listener of listeners) listener()
}

/** Whether a client may be looking, for what comes up by itself and would lie over the slide. */
export const useIsShown = (): boolean => useSyncExternalStore(subscribe, () => shown > 0)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Runs `act` now, or as soon as nothing is shown to anyone any more; once, however often it is asked for. */
export function whenNothingIsShown(act: () => void): void {
  if (shown === 0) act()
  else waiting.add(act)
}
