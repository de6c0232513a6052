import { queryOptions } from '@tanstack/react-query'
import { getDeck } from '../api.ts'

/** What the library knows of a deck: its workspace and its pitches. The slides come over the live rooms. */
export const deckQuery = (deckId: string) =>
  queryOptions({ queryKey: ['deck', deckId], queryFn: () => getDeck(deckId) })
