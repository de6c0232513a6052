import { audienceBlock, cutBlock } from '../blocks/audiences.ts'
import { buildSteps } from '../blocks/builds.ts'
import { clientBlocks } from '../blocks/forClient.ts'
import type { ComposedBlock } from '../blocks/kinds.ts'
import { shownTitle } from '../blocks/slideTitle.ts'
import type { AudienceDeck, AudienceSlide, ComposedDeck, ComposedSlide } from '../model/deck.ts'
import { isOnSlide } from '../model/frame.ts'
import type { Theme } from '../model/theme.ts'
import { memoOf } from './memo.ts'
import { leadingAmong } from './slideLinks.ts'

/**
 * The form that may leave towards a client: shown slides, without talking points, key messages and reasons, whose links
 * lead to slides among those.
 * `drawn`: `designedSlide` for a design that marketing looks at without a client.
 */
export function audienceDeck(deck: ComposedDeck, drawn = audienceSlide): AudienceDeck {
  return {
    client: deck.client,
    theme: unnamed(deck.theme, [], () => ({ ...withoutWidths(deck.theme), name: '' })),
    slides: leadingAmong(deck.slides.filter(({ hidden }) => !hidden)).map(drawn),
  }
}

/** Words are fitted by the time they leave: nobody needs to know how wide letters are. */
export function withoutWidths(theme: Theme): Theme {
  const { own, ...fonts } = theme.fonts
  if (!own) return theme
  const bare = own.map((font) => ({ ...font, faces: font.faces.map((face) => ({ ...face, widths: '' })) }))
  return { ...theme, fonts: { ...fonts, own: bare } }
}

/** A theme's name is the team's. */
const unnamed = memoOf<Theme, Theme>()
const made = memoOf<ComposedSlide, AudienceSlide>()
const designed = memoOf<ComposedSlide, AudienceSlide>()

const cut = memoOf<AudienceSlide, AudienceSlide>()

/** A slide as it leaves: of its pictures no more than shows. Ours may show it whole, and need not. */
export const withCutPictures = (slide: AudienceSlide): AudienceSlide =>
  cut(slide, [], () => ({ ...slide, blocks: slide.blocks.map(cutBlock) }))

/** What an audience sees of a slide. */
export function audienceSlide(slide: ComposedSlide): AudienceSlide {
  return made(slide, [], () => ofBlocks(slide, clientBlocks))
}

/** The same with every slot as marketing designed it: for the team's own lists and looks at a design. */
export function designedSlide(slide: ComposedSlide): AudienceSlide {
  return designed(slide, [], () =>
    ofBlocks(slide, (blocks) =>
      blocks.filter(({ frame, withheld }) => withheld === undefined && isOnSlide(frame)),
    ),
  )
}

type Kept = (blocks: readonly ComposedBlock[]) => readonly ComposedBlock[]

/** Names what it takes, so that a new private field stays private until someone adds it here on purpose. */
function ofBlocks(slide: ComposedSlide, kept: Kept): AudienceSlide {
  const blocks = kept(slide.blocks)
  const builds = buildSteps(blocks)
  return {
    id: slide.id,
    title: shownTitle(blocks),
    background: slide.background,
    blocks: [...kept(slide.beneath ?? []), ...blocks].map(audienceBlock),
    ...(builds.length > 0 && { builds }),
    ...(slide.number !== undefined && { number: slide.number }),
    ...(slide.language !== undefined && { language: slide.language }),
  }
}
