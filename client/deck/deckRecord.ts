import { useQuery } from '@tanstack/react-query'
import { deckQuery } from '#client/queries/libraryQueries.ts'
import { useDeckSession } from './DeckSession.tsx'
import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'

/** What the library knows of the deck on screen; `null` until it does. */
export const useDeckRecord = (): DeckRecord | null =>
  useQuery(deckQuery(useDeckSession().deckId)).data ?? null

/** The open pitch; `null` for the bare design, or until it is known. */
export function usePitchRecord(): PitchRecord | null {
  const { pitchId } = useDeckSession()
  return useDeckRecord()?.pitches.find(({ id }) => id === pitchId) ?? null
}
