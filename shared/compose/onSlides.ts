import { listed } from '../model/listed.ts'
import type { ComposedDeck } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'

/** `on slide 4`, `on slides 4 and 6`, numbered as the slide list does; past four slides only how many. */
export function onSlides(
  { slides }: Pick<ComposedDeck, 'slides'>,
  places: readonly { readonly slideId: SlideId }[],
): string {
  const ids = new Set(places.map(({ slideId }) => slideId))
  const numbers = slides.flatMap(({ id }, index) => (ids.has(id) ? [String(index + 1)] : []))
  if (numbers.length > 4) return `on ${numbers.length} slides`
  return `on slide${numbers.length === 1 ? '' : 's'} ${listed(numbers)}`
}
