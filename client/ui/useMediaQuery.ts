import { useSyncExternalStore } from 'react'

interface Watched {
  readonly subscribe: (listener: () => void) => () => void
  readonly matches: () => boolean
}

/** A query is parsed once for the page: what asks for it may be drawn with every keystroke. */
const watched = new Map<string, Watched>()

/** Whether a CSS media query holds now. */
export function useMediaQuery(query: string): boolean {
  const { subscribe, matches } = watched.get(query) ?? watch(query)
  return useSyncExternalStore(subscribe, matches)
}

function watch(query: string): Watched {
  const list = matchMedia(query)
  const found: Watched = {
    subscribe: (listener) => {
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    matches: () => list.matches,
  }
  watched.set(query, found)
  return found
}
