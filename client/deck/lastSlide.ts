import type { DeckId, SlideId } from '#shared/model/ids.ts'

const key = (deckId: DeckId): string => `duodeck.slide.${deckId}`

/** The slide this tab last had open in a deck, so that a reload comes back to it. */
export function lastSlide(deckId: DeckId): SlideId | null {
  try {
    return sessionStorage.getItem(key(deckId))
  } catch {
    return null
  }
}

export function rememberSlide(deckId: DeckId, slideId: SlideId): void {
  try {
    sessionStorage.setItem(key(deckId), slideId)
  } catch {
    // Storage is full or switched off: a reload begins with the first slide.
  }
}
