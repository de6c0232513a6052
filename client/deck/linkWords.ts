import { slideWords } from '#client/slide/slideLead.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { slideLink, type SlideJump } from '#shared/model/slideLink.ts'

/** What people call slides that go by where they stand, or were shown. */
export const jumpWords: Readonly<Record<SlideJump, string>> = {
  next: 'Next slide',
  previous: 'Previous slide',
  first: 'First slide',
  last: 'Last slide',
  lastViewed: 'Slide shown before',
}

/** Where a link leads, for people. */
export function linkWords({ slides }: Pick<ComposedDeck, 'slides'>, link: string): string {
  const to = slideLink(link)
  if (!to) return link
  if ('jump' in to) return jumpWords[to.jump]
  const at = slides.findIndex(({ id }) => id === to.slide)
  return at < 0 ? 'A slide that is gone' : slideWords(slides[at]!.title, at)
}
