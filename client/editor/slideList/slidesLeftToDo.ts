import type { Problem } from '#shared/model/deck.ts'
import type { SlideId, PitchId } from '#shared/model/ids.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { Owner } from '#client/deck/ownership.ts'
import { waitingFor } from '#client/review/openSuggestions.ts'

/** Whose turn it is on which slide: sales' where something is missing or asked, marketing's where only they are asked. */
export function slidesLeftToDo(
  problems: readonly Problem[],
  suggestions: readonly Suggestion[],
  pitchId: PitchId | null,
): ReadonlyMap<SlideId, Owner> {
  const turns = new Map<SlideId, Owner>()
  for (const { slideId } of waitingFor('marketing', suggestions, pitchId)) turns.set(slideId, 'marketing')
  for (const { slideId } of waitingFor('sales', suggestions, pitchId)) turns.set(slideId, 'sales')
  for (const { slideId } of problems) turns.set(slideId, 'sales')
  return turns
}
