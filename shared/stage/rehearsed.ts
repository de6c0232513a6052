import type { SlideId } from '../model/ids.ts'

/** A slide and what it looked like; the same look gives the same print. */
export interface SlidePrint {
  readonly id: SlideId
  readonly print: string
}

/** How much of a pitch, as it is now, a rehearsal went through. */
export interface Rehearsed {
  readonly slides: number
  /** Slides that were not on show as they are now. */
  readonly missing: number
  /** Exactly these slides in this order. */
  readonly fresh: boolean
}

/** `seen`: the slides of `then`, the rehearsal's deck, that were on show. */
export function rehearsedOf(
  now: readonly SlidePrint[],
  then: readonly SlidePrint[],
  seen: readonly SlideId[],
): Rehearsed {
  const shown = then.filter(({ id }) => seen.includes(id)).map(({ print }) => print)
  const known = new Set(shown)
  return {
    slides: now.length,
    missing: now.filter(({ print }) => !known.has(print)).length,
    fresh: now.length === shown.length && now.every(({ print }, at) => print === shown[at]),
  }
}
