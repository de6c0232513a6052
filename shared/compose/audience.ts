import type {
  AudienceDeck,
  AudienceSlide,
  ComposedBlock,
  ComposedDeck,
  ComposedSlide,
} from '../model/deck.ts'

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

/** Names what it takes, so that a new private field stays private until someone adds it here on purpose. */
export function audienceSlide(slide: ComposedSlide): AudienceSlide {
  const made = known.get(slide) ?? {
    id: slide.id,
    title: slide.title,
    background: slide.background,
    blocks: slide.blocks.map(audienceBlock),
  }
  known.set(slide, made)
  return made
}

/** A slot's name and prompt speak to sales, a reason to colleagues. */
const audienceBlock = (block: ComposedBlock): ComposedBlock => ({ ...block, slot: null, reason: '' })
