import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import { noPlan, type Plan } from '../model/plan.ts'
import { withoutWithheld } from './withheld.ts'

/** What a stage shows. `short`: only the slides that the plan keeps when there is little time, unless it names none. */
export function shownSlides(
  { slides }: Pick<ComposedDeck, 'slides'>,
  plan: Plan,
  short: boolean,
): readonly ComposedSlide[] {
  const shown = slides.filter(({ hidden }) => !hidden).map(withoutWithheld)
  const path = short ? shown.filter(({ id }) => (plan.slides.get(id) ?? noPlan).short) : []
  return path.length > 0 ? path : shown
}
