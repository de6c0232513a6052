import { queryOptions, useQuery } from '@tanstack/react-query'
import { getDeck } from '#client/api.ts'
import { useDeckSession } from '#client/sync/DeckSession.tsx'
import type { Deck, Pitch } from '#shared/protocol/api.ts'

/** What the library knows of a deck: its workspace and its pitches. The slides come over the live rooms. */
export const deckQuery = (deckId: string) =>
  queryOptions({ queryKey: ['deck', deckId], queryFn: () => getDeck(deckId) })

/** The deck on screen; `null` until it is known. */
export const useDeckRecord = (): Deck | null => useQuery(deckQuery(useDeckSession().deckId)).data ?? null

/** The open pitch; `null` for the bare design, or until it is known. */
export function usePitchRecord(): Pitch | null {
  const { pitchId } = useDeckSession()
  return useDeckRecord()?.pitches.find(({ id }) => id === pitchId) ?? null
}
