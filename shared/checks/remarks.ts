import { memoOf } from '../compose/memo.ts'
import { onSlides } from '../compose/onSlides.ts'
import { deadLinks } from '../compose/slideLinks.ts'
import type { ConcernPlace } from '../compose/concerns.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'
import { linksIn } from '../model/slideLink.ts'
import {
  noBrand,
  remarkKinds,
  slideRemarks,
  smallestType,
  type BrandHexes,
  type RemarkKind,
  type SlideRemark,
} from './slideRemarks.ts'

/**
 * What a careful designer would look at again. Unlike a concern it stands in nobody's way: it is for whoever asks,
 * and nothing waits for it.
 */
export interface Remark {
  readonly kind: RemarkKind | 'words' | 'outdated'
  /** A sentence without its full stop. */
  readonly text: string
  /** Where it is, one place after the other. */
  readonly places: readonly ConcernPlace[]
}

const remembered = memoOf<ComposedSlide, readonly SlideRemark[]>(2)

/**
 * The remarks on the slides that a client would see, the worst first; each slide is looked at once for as long as it
 * and the company's colours stay the same.
 */
export function remarksOf(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  brand: BrandHexes = noBrand,
): readonly Remark[] {
  const { theme } = deck
  const shown = new Set(slides.map(({ id }) => id))
  const found = slides.flatMap((slide) =>
    [
      ...remembered(slide, [theme, brand], () => slideRemarks(slide, theme, brand)),
      ...lostLinks(slide, shown),
    ].map(({ kind, block }) => ({
      kind,
      place: { slideId: slide.id, at: block === null ? null : { block, part: '' } },
    })),
  )
  return remarkKinds.flatMap((kind) => {
    const places = found.filter((one) => one.kind === kind).map(({ place }) => place)
    return places.length === 0
      ? []
      : [{ kind, text: `${words[kind](places.length)} ${onSlides(deck, places)}`, places }]
  })
}

/** Blocks that lead to slides which this client is not shown; `null`: what lies beneath them does. */
function lostLinks(slide: ComposedSlide, shown: ReadonlySet<SlideId>): readonly SlideRemark[] {
  const dead = deadLinks(slide, shown)
  if (dead.length === 0) return []
  const blocks = slide.blocks.filter((block) => [...linksIn(block)].some((link) => dead.includes(link)))
  return (blocks.length > 0 ? blocks.map(({ id }) => id) : [null]).map((block) => ({ kind: 'lost', block }))
}

const counted = (one: string, several: string) => (count: number) =>
  count === 1 ? one : `${count} ${several}`

const words: Readonly<Record<RemarkKind, (count: number) => string>> = {
  contrast: counted(
    'Words are hard to tell from what is behind them',
    'texts are hard to tell from what is behind them',
  ),
  tiny: counted(`A text is smaller than ${smallestType} pt`, `texts are smaller than ${smallestType} pt`),
  outside: counted('A text reaches over the edge', 'texts reach over the edge'),
  link: counted('A link leads where no client can go', 'links lead where no client can go'),
  lost: counted(
    'A link leads to a slide that is hidden or gone',
    'links lead to slides that are hidden or gone',
  ),
  soft: counted(
    'A picture has too few pixels for a projector',
    'pictures have too few pixels for a projector',
  ),
  alt: counted('A picture has no description', 'pictures have no description'),
  order: counted(
    'The title is read out after what stands below it',
    'titles are read out after what stands below them',
  ),
  empty: counted('A place is empty', 'places are empty'),
  font: counted(
    'A block is set in a font that the workspace no longer has',
    'blocks are set in fonts that the workspace no longer has',
  ),
  colour: counted(
    'A block has a colour that is neither from the theme nor the brand’s',
    'blocks have colours that are neither from the theme nor the brand’s',
  ),
}
