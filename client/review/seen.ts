import { remembered, type Remembered } from '#client/remembered.ts'
import type { DeckId } from '#shared/model/ids.ts'

const known = new Map<DeckId, Remembered<string>>()

/** Up to when this browser's person has looked at the answers in a deck; ISO 8601, UTC, empty for never. */
export function seenIn(deckId: DeckId): Remembered<string> {
  const choice =
    known.get(deckId) ??
    remembered<string>(`duodeck.review.seen.${deckId}`, '', (value): value is string => value !== '')
  known.set(deckId, choice)
  return choice
}
