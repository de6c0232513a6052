import { audienceBlock, cutBlock } from '../blocks/audiences.ts'
import { withKnownFacts } from '../blocks/knownFacts.ts'
import { shownTitle } from '../blocks/slideTitle.ts'
import type { AudienceDeck, AudienceSlide, ComposedDeck, ComposedSlide } from '../model/deck.ts'
import { isOnSlide } from '../model/frame.ts'
import type { Theme } from '../model/theme.ts'
import { memoOf } from './memo.ts'

/** The form that may leave towards a client: shown slides, without talking points, key messages and reasons. */
export function audienceDeck(deck: ComposedDeck): AudienceDeck {
  return {
    client: deck.client,
    theme: unnamed(deck.theme, [], () => ({ ...deck.theme, name: '' })),
    slides: deck.slides.filter(({ hidden }) => !hidden).map(audienceSlide),
  }
}

/** A theme's name is the team's. */
const unnamed = memoOf<Theme, Theme>()
const made = memoOf<ComposedSlide, AudienceSlide>()

const cut = memoOf<AudienceSlide, AudienceSlide>()

/** A slide as it leaves: of its pictures no more than shows. Ours may show it whole, and need not. */
export const withCutPictures = (slide: AudienceSlide): AudienceSlide =>
  cut(slide, [], () => ({ ...slide, blocks: slide.blocks.map(cutBlock) }))

/** What an audience sees of a slide: a fact that nobody has stated is left out. */
export function audienceSlide(slide: ComposedSlide): AudienceSlide {
  return made(slide, [], () => withoutPrivate({ ...slide, blocks: slide.blocks.map(withKnownFacts) }))
}

/**
 * Names what it takes, so that a new private field stays private until someone adds it here on purpose. Blocks
 * that lie beside the slide are notes among colleagues: nobody sees them on the slide, so they stay here.
 */
export function withoutPrivate({ id, background, blocks }: ComposedSlide): AudienceSlide {
  const shown = blocks.filter(({ frame }) => isOnSlide(frame))
  return { id, title: shownTitle(shown), background, blocks: shown.map(audienceBlock) }
}
