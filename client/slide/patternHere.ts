import { useEffect, useSyncExternalStore } from 'react'
import type * as patterns from './PatternTile.tsx'

/** On a page there is one, whatever decks it shows: what draws patterns, which few decks have. */
let drawing: typeof patterns | null = null
let coming: Promise<void> | null = null
const listeners = new Set<() => void>()

/** What draws patterns, at once where it is here; `null` until then. */
export function usePatterns(): typeof patterns | null {
  useEffect(() => void bringPatterns(), [])
  return useSyncExternalStore(
    onPatternsHere,
    () => drawing,
    () => drawing,
  )
}

/** Resolves once patterns can be drawn. It is asked for once, however often this is called, and again without a line. */
export const bringPatterns = (): Promise<void> => (coming ??= bring())

async function bring(): Promise<void> {
  for (let wait = 2_000; drawing === null; wait = Math.min(2 * wait, 60_000)) {
    try {
      drawing = await import('./PatternTile.tsx')
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  for (const listener of [...listeners]) listener()
}

function onPatternsHere(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
