import type { SlideId, PitchId, StageId } from '../model/ids.ts'

export type UserId = string
/** Milliseconds since 1970, by the server's clock. */
export type Time = number

/** One live showing of a pitch, as the server keeps it. Every accepted command makes the next version. */
export interface Stage {
  readonly id: StageId
  readonly pitchId: PitchId
  readonly mode: 'show' | 'rehearsal'
  readonly version: number
  /** Only the slides of the plan's short path are shown, of a newer deck too. */
  readonly short: boolean
  /** Hash of the frozen deck on show. */
  readonly deck: string
  /** The slides of that deck that are shown, in order; never empty. */
  readonly slides: readonly StageSlide[]
  readonly current: SlideId
  /** How many of its builds have appeared. */
  readonly built: number
  /** Slides that have been on show, in order of first showing: as far back as an audience may look. */
  readonly seen: readonly SlideId[]
  readonly blank: 'black' | 'white' | null
  readonly presenters: readonly Presenter[]
  /** The one whose keys move the audience: always one of the presenters. */
  readonly driver: UserId
  readonly offer: Offer | null
  /** Presenters who asked for the baton, first come first. */
  readonly asking: readonly UserId[]
  readonly cues: readonly Cue[]
  readonly questions: readonly Question[]
  readonly visits: readonly Visit[]
  readonly moments: readonly Moment[]
  /** Since then its presenters may come and its audience waits. */
  readonly setAt: Time
  /** When the first slide was shown and the clock began; `null`: not yet. */
  readonly startedAt: Time | null
  /** Stretches in which the clock stood; the last may still go on. */
  readonly breaks: readonly Break[]
  readonly endedAt: Time | null
}

export interface StageSlide {
  readonly id: SlideId
  /** Whom the plan has speaking here; `null`: whoever drives. */
  readonly speaker: UserId | null
  /** Planned; 0 when the plan says nothing. */
  readonly seconds: number
  /** How many presses it takes until all of it is there; left out: none. */
  readonly builds?: number
}

export interface Presenter {
  readonly id: UserId
  readonly name: string
  readonly side: 'marketing' | 'sales'
  /** When the last connection was lost; `null` while there is one. */
  readonly awaySince: Time | null
}

/** The baton held out. `planned`: by the stage itself, where the plan changes speaker. */
export interface Offer {
  readonly to: UserId
  readonly planned: boolean
  readonly since: Time
}

/** A line between presenters; no audience ever gets it. */
export interface Cue {
  readonly id: string
  readonly from: UserId
  readonly text: string
  readonly at: Time
}

export interface Question {
  readonly id: string
  readonly text: string
  /** The name its asker gave; empty when none. */
  readonly asker: string
  readonly at: Time
  /** The slide that was on show. */
  readonly slideId: SlideId
  /** Audience members who want it answered, the asker among them. */
  readonly votes: readonly string[]
  readonly assignee: UserId | null
  readonly state: 'open' | 'answered' | 'parked'
}

/** A stretch of time that one slide was on show under one driver. */
export interface Visit {
  readonly slideId: SlideId
  readonly driver: UserId
  readonly from: Time
  readonly to: Time | null
  /** The most of the slide's builds that had appeared in it; left out: none. */
  readonly built?: number
  /** When something last appeared or went in it. */
  readonly actedAt?: Time
}

/** A stretch in which nobody was to watch, and which counts for nothing. */
export interface Break {
  readonly from: Time
  readonly to: Time | null
}

/** What changed the course of a showing, for its report and the log: ids, hashes and times, never a word of it. */
export type Moment = { readonly at: Time } &
  /** It was set ahead of its start. */
  (
    | { readonly kind: 'set'; readonly by: UserId }
    | { readonly kind: 'start'; readonly by: UserId; readonly deck: string }
    /** Someone came to present for the first time. */
    | { readonly kind: 'join'; readonly by: UserId }
    | Handover
    | { readonly kind: 'blank'; readonly by: UserId; readonly blank: Stage['blank'] }
    | { readonly kind: 'take'; readonly by: UserId; readonly deck: string }
    | {
        readonly kind: 'settle'
        readonly by: UserId
        readonly question: string
        readonly state: Question['state']
      }
    | { readonly kind: 'end'; readonly by: UserId }
  )

/** The baton in other hands. */
export interface Handover {
  readonly kind: 'handover'
  readonly at: Time
  readonly from: UserId
  readonly to: UserId
  readonly slideId: SlideId
  readonly how: 'planned' | 'offered' | 'taken-back' | 'driver-gone'
  /**
   * Milliseconds for which nobody could be expected to carry on: from the driver's last act, which is coming to
   * this slide, showing a build of it or holding out the baton, until the other took it; where the driver's connection was lost, from
   * that moment; none where the baton was simply taken back. Nobody listens in, so someone may have talked.
   */
  readonly silence: number
}

/** Nothing a stage holds grows without bound. */
export const stageLimits = {
  cues: 300,
  questions: 500,
  votes: 2_000,
  visits: 1_000,
  moments: 1_000,
  breaks: 50,
  /** Taken without a line, and told at once afterwards. */
  steps: 300,
  text: 500,
  name: 80,
} as const

/** How long a driver's connection must be gone before a partner may drive. */
export const driverGraceMs = 3_000

export const slideIndex = ({ slides }: Pick<Stage, 'slides'>, id: SlideId): number =>
  slides.findIndex((slide) => slide.id === id)

export const maybePresenter = ({ presenters }: Stage, id: UserId): Presenter | null =>
  presenters.find((presenter) => presenter.id === id) ?? null
