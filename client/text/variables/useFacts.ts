import { useMemo, useSyncExternalStore } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { pitchView } from '#client/deck/deckView.ts'
import { noFacts, type Facts } from './facts.ts'

/** What the open pitch states about its client, for variables inside an editor to follow. */
export function useFacts(): Facts {
  const { pitch } = useDeckSession()
  return useMemo(() => {
    if (!pitch) return noFacts
    const view = pitchView(pitch.doc)
    return {
      subscribe: view.subscribe,
      valueOf: (name: string) => view.current.facts.get(name) ?? null,
    }
  }, [pitch])
}

const none: ReadonlyMap<string, string> = new Map()
const never = () => () => undefined

/** The facts themselves; the same map until one of them changes. Empty for the bare design. */
export function useFactValues(): ReadonlyMap<string, string> {
  const doc = useDeckSession().pitch?.doc
  const view = doc ? pitchView(doc) : null
  return useSyncExternalStore(view?.subscribe ?? never, () => view?.current.facts ?? none)
}
