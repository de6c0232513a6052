import { useMemo, useSyncExternalStore } from 'react'
import { useDeckSession } from '../../sync/DeckSession.tsx'
import { pitchReader } from '../../sync/deckView.ts'
import { noFacts, type Facts } from '../schema/variableNode.ts'

/** What the open pitch states about its client, for variables inside an editor to follow. */
export function useFacts(): Facts {
  const { pitch } = useDeckSession()
  return useMemo(() => {
    if (!pitch) return noFacts
    const reader = pitchReader(pitch.doc)
    return {
      subscribe: reader.subscribe,
      valueOf: (name: string) => reader.current.facts.get(name) ?? null,
    }
  }, [pitch])
}

const none: ReadonlyMap<string, string> = new Map()
const never = () => () => undefined

/** The facts themselves; the same map until one of them changes. Empty for the bare design. */
export function useFactValues(): ReadonlyMap<string, string> {
  const doc = useDeckSession().pitch?.doc
  const reader = doc ? pitchReader(doc) : null
  return useSyncExternalStore(reader?.subscribe ?? never, () => reader?.current.facts ?? none)
}
