import { leadsToSlide, linksIn, linkTo, relinked, slideLink } from '../model/slideLink.ts'
import type { AudienceSlide, ComposedSlide } from '../model/deck.ts'
import type { Design } from '../model/design.ts'
import type { SlideId } from '../model/ids.ts'
import { memoOf } from './memo.ts'

const linksOn = memoOf<ComposedSlide, readonly string[]>(1)
const leading = memoOf<ComposedSlide, ComposedSlide>(4)

/** The links of a slide to slides that are not among those: nobody can follow them. */
export const deadLinks = (slide: ComposedSlide, slides: ReadonlySet<SlideId>): readonly string[] =>
  linksOn(slide, [], () => [...linksIn([slide.beneath, slide.blocks])].filter(leadsToSlide)).filter(
    (link) => {
      const to = slideLink(link)
      return to === null || ('slide' in to && !slides.has(to.slide))
    },
  )

/**
 * Slides, or layouts, whose links lead to slides among those or outside of the deck. What leads to any other slide is
 * no link there: its words stay, and nothing says where it led.
 */
export const leadingTo = <S extends ComposedSlide>(
  slides: ReadonlySet<SlideId>,
  pages: readonly S[],
): readonly S[] =>
  pages.map((page) => {
    const dead = deadLinks(page, slides)
    if (dead.length === 0) return page
    return leading(page, dead, () => relinked(page, (link) => (dead.includes(link) ? null : link))) as S
  })

/** The same of all slides that are shown together. */
export const leadingAmong = <S extends ComposedSlide>(slides: readonly S[]): readonly S[] =>
  leadingTo(new Set(slides.map(({ id }) => id)), slides)

/** How many blocks of a design lead to some of its slides, from elsewhere. */
export const blocksLeadingTo = (
  { slides, layouts }: Pick<Design, 'slides' | 'layouts'>,
  goals: readonly SlideId[],
): number => {
  const there = new Set(goals.map((slide) => linkTo({ slide })))
  const leads = (block: unknown): boolean => [...linksIn(block)].some((link) => there.has(link))
  return [...slides.filter(({ id }) => !goals.includes(id)), ...layouts]
    .flatMap(({ blocks }) => blocks)
    .filter(leads).length
}

const quiet = memoOf<AudienceSlide, AudienceSlide>(1)

/**
 * A slide for those who watch: its links to slides look as they do for whoever drives, and say no slide, since most of
 * them have not been shown. Whoever drives follows them.
 */
export const withoutTargets = (slide: AudienceSlide): AudienceSlide =>
  quiet(slide, [], () => relinked(slide, (link) => (leadsToSlide(link) ? someSlide : link)))

/** To a slide, and nobody says to which. */
const someSlide = 'slide:'
