import type { SlideId } from '../model/ids.ts'

/** A slide and what it looked like; the same look gives the same print. */
export interface SlidePrint {
  readonly id: SlideId
  readonly print: string
}

/** How much of a pitch, as it is now, a rehearsal went through. */
export interface Rehearsed {
  readonly slides: number
  /** Slides that look otherwise now than they did. */
  readonly changed: number
  /** Slides that were not on show at all. */
  readonly unseen: number
  /** Exactly these slides in this order. */
  readonly fresh: boolean
}

/** `seen`: the slides of `then`, the rehearsal's deck, that were on show. */
export function rehearsedOf(
  now: readonly SlidePrint[],
  then: readonly SlidePrint[],
  seen: readonly SlideId[],
): Rehearsed {
  const shown = new Map(then.filter(({ id }) => seen.includes(id)).map(({ id, print }) => [id, print]))
  const unseen = now.filter(({ id }) => !shown.has(id)).length
  const changed = now.filter(({ id, print }) => (shown.get(id) ?? print) !== print).length
  const sameOrder = [...shown.keys()].join() === now.map(({ id }) => id).join()
  return { slides: now.length, changed, unseen, fresh: sameOrder && changed === 0 }
}
