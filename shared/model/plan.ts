import type { SlideId } from './ids.ts'
import type { RichText } from './richText.ts'

/** The common ground of a pitch's two people, read from the `plan` document. */
export interface Plan {
  /** What each side wants from the meeting. */
  readonly goals: { readonly marketing: RichText; readonly sales: RichText }
  readonly slides: ReadonlyMap<SlideId, SlidePlan>
}

export interface SlidePlan {
  /** Who speaks: a user id. */
  readonly speaker: string | null
  /** Planned seconds; 0 when none are planned. */
  readonly seconds: number
  /** On the short path: shown even if there are only ten minutes. */
  readonly short: boolean
  /** What the one who takes over opens with. */
  readonly handover: RichText
}

/** A pitch that nobody has planned, and a design, which nobody presents. */
export const unplanned: Plan = {
  goals: { marketing: [], sales: [] },
  slides: new Map(),
}

export const noPlan: SlidePlan = { speaker: null, seconds: 0, short: false, handover: [] }

/** Planned time as people read a clock: `2:05`. */
export const minutesText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
