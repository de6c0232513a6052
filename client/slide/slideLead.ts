import type { SlideId } from '#shared/model/ids.ts'
import { linkedSlide, type LinkedFrom, type SlideLink } from '#shared/model/slideLink.ts'

/** Where a link leads on a page that shows slides. */
export interface SlideLead {
  /** The slide, for people: `3 · Prices`. */
  readonly goal: string
  /** The address of that slide on the same page, or what following the link sets going. */
  readonly follow: string | (() => void)
}

/** What a slide is called among the others of its deck: `3 · Prices`. */
export const slideWords = (title: string, at: number): string => `${at + 1} · ${title || 'Untitled slide'}`

/** Where a link on one of some slides, as they are shown one after the other, leads; `null`: nowhere. */
export function leadFrom(
  slides: readonly { readonly id: SlideId; readonly title: string }[],
  from: LinkedFrom,
  to: SlideLink,
  follow: (slide: SlideId, at: number) => SlideLead['follow'],
): SlideLead | null {
  const goal = linkedSlide(
    slides.map(({ id }) => id),
    from,
    to,
  )
  const at = slides.findIndex(({ id }) => id === goal)
  return goal === null || at < 0
    ? null
    : { goal: slideWords(slides[at]!.title, at), follow: follow(goal, at) }
}
