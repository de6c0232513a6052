import type { Owner } from '#client/deck/ownership.ts'
import type { Concern, ConcernKind } from '#shared/compose/concerns.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { listed } from '#shared/model/listed.ts'

/** What a slide's row says of the concerns on it. */
export interface SlideMark {
  /** Whose turn it is: sales' wherever something of theirs is open. */
  readonly owner: Owner
  /** `Open here: an empty slot and a text that does not fit`. */
  readonly words: string
}

const here: Partial<Record<ConcernKind, string>> = {
  client: 'another client’s name or picture',
  slot: 'a slot to fill',
  limit: 'a text that is too long',
  fact: 'a missing fact',
  picture: 'a missing picture',
  fit: 'a text that does not fit',
  suggestion: 'a suggestion to answer',
}

/** The marks of a slide list. Who speaks is the plan's, and parked words stand on no slide. */
export function openOnSlides(concerns: readonly Concern[]): ReadonlyMap<SlideId, SlideMark> {
  const found = new Map<SlideId, Map<string, Owner>>()
  for (const { kind, owner, places } of concerns) {
    const words = here[kind]
    if (words === undefined) continue
    for (const { slideId } of places) {
      const onSlide = found.get(slideId) ?? new Map<string, Owner>()
      found.set(slideId, onSlide.set(words, owner))
    }
  }
  return new Map([...found].map(([slideId, onSlide]) => [slideId, markOf(onSlide)]))
}

const markOf = (onSlide: ReadonlyMap<string, Owner>): SlideMark => ({
  owner: [...onSlide.values()].includes('sales') ? 'sales' : 'marketing',
  words: `Open here: ${listed([...onSlide.keys()])}`,
})
