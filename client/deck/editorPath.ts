import type { PitchId, SlideId, DeckId } from '#shared/model/ids.ts'

/** The address of a deck's design, or of one of its pitches, open at a slide. */
export function editorPath(deckId: DeckId, pitchId: PitchId | null, slideId: SlideId | null = null): string {
  const path = pitchId === null ? `/decks/${deckId}` : `/decks/${deckId}/pitches/${pitchId}`
  return slideId === null ? path : `${path}?slide=${slideId}`
}
