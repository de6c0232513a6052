import { audienceBlock } from '../blocks/audiences.ts'
import type { AudienceDeck, AudienceSlide, ComposedDeck, ComposedSlide } from '../model/deck.ts'
import { isOnSlide } from '../model/frame.ts'

/** The form that may leave towards a client: shown slides, without talking points, key messages and reasons. */
export function audienceDeck(deck: ComposedDeck): AudienceDeck {
  return {
    title: deck.title,
    client: deck.client,
    theme: deck.theme,
    slides: deck.slides.filter(({ hidden }) => !hidden).map(audienceSlide),
  }
}

const known = new WeakMap<ComposedSlide, AudienceSlide>()

/**
 * Names what it takes, so that a new private field stays private until someone adds it here on purpose. Blocks
 * that lie beside the slide are notes among colleagues: nobody sees them on the slide, so they stay here.
 */
export function audienceSlide(slide: ComposedSlide): AudienceSlide {
  const made = known.get(slide) ?? {
    id: slide.id,
    title: slide.title,
    background: slide.background,
    blocks: slide.blocks.filter(({ frame }) => isOnSlide(frame)).map(audienceBlock),
  }
  known.set(slide, made)
  return made
}
