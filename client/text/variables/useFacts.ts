import { useMemo } from 'react'
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
