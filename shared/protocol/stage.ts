import type { AudienceSlide, ComposedDeck } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'
import type { Theme } from '../model/theme.ts'
import type { AudienceState } from '../stage/audienceView.ts'
import type { AudienceCommand, PresenterCommand, Refusal } from '../stage/command.ts'
import type { Pointing } from '../stage/pointing.ts'
import type { PresenterStage } from '../stage/presenterView.ts'
import type { Stage, Time, UserId } from '../stage/stage.ts'

/**
 * The two ends of a stage. Presenters speak JSON text frames on the WebSocket `/stage/<stageId>`, members of
 * the workspace only. The audience reads server-sent events under `/watch/<code>` and posts there. They are
 * different endpoints with different data; nothing an audience can send reaches the first.
 */

/** From a presenter. `n` numbers their messages, so that an answer names its question. */
export type PresenterMessage =
  | { readonly kind: 'command'; readonly n: number; readonly command: PresenterCommand }
  | { readonly kind: 'point'; readonly pointing: Pointing }
  /** Freeze the documents as they are now and show that; the driver's alone to say. */
  | { readonly kind: 'take'; readonly n: number }

/** To a presenter. Private: talking points, key messages and the plan are in here. */
export type PresenterEvent =
  /** First, and again after `take`. `handovers`: what whoever takes over at a slide opens with, as plain text. */
  | {
      readonly kind: 'deck'
      readonly hash: string
      readonly deck: ComposedDeck
      readonly handovers: Readonly<Record<SlideId, string>>
    }
  | { readonly kind: 'stage'; readonly stage: PresenterStage; readonly now: Time; readonly watching: number }
  /** Every half second: the line is up, and what time it is. */
  | { readonly kind: 'tick'; readonly now: Time }
  | { readonly kind: 'accepted'; readonly n: number }
  | { readonly kind: 'refused'; readonly n: number; readonly reason: Refusal | 'no-newer-deck' }
  | { readonly kind: 'point'; readonly from: UserId; readonly pointing: Pointing }
  /** The documents have changed since the deck on show was frozen. */
  | { readonly kind: 'newer'; readonly newer: boolean }

/** To the audience, as the data of server-sent events. */
export type AudienceEvent =
  | {
      readonly kind: 'hello'
      readonly title: string
      readonly theme: Theme
      readonly slides: readonly AudienceSlide[]
      readonly state: AudienceState
      /** Questions this member asked or voted for. */
      readonly mine: readonly string[]
    }
  /** A slide shown for the first time, sent before the state that names it. */
  | { readonly kind: 'slide'; readonly slide: AudienceSlide; readonly order: readonly SlideId[] }
  | { readonly kind: 'state'; readonly state: AudienceState }
  | { readonly kind: 'point'; readonly pointing: Pointing }
  | { readonly kind: 'closed'; readonly why: 'ended' | 'link-closed' | 'full' | 'expired' }

/** `POST /watch/<code>/say`. Who asks is known from when they came in. */
export type AudienceMessage =
  Omit<Extract<AudienceCommand, { kind: 'question' }>, 'name'> | Extract<AudienceCommand, { kind: 'vote' }>

/** `POST /api/pitches/:id/stages` {mode, passcode?, expiresAt?, limit?, reason?} */
export interface StageOpened {
  readonly stageId: string
  /** Absent in a rehearsal, which nobody watches. */
  readonly watchUrl: string | null
}

/** `GET /api/pitches/:id/stages`: newest first. */
export interface StageSummary {
  readonly id: string
  readonly mode: Stage['mode']
  readonly startedAt: string
  readonly endedAt: string | null
  readonly presenters: readonly string[]
  readonly deckHash: string
  readonly watchUrl: string | null
}

/** `POST /api/stages/:id/projector`: the caller's browser may show `/watch/<code>?as=projector` from here on. */
export interface ProjectorOpened {
  readonly url: string
}

/** `GET /api/stages/:id/report`: what happened, for both sides alike. */
export interface StageReport {
  readonly summary: StageSummary
  readonly stage: Stage
  readonly deck: ComposedDeck
  readonly attendance: readonly Attendance[]
  /** Milliseconds from the end of one presenter's stretch to the first step of the next. */
  readonly handoverSilences: readonly number[]
}

export interface Attendance {
  readonly name: string
  readonly from: string
  readonly to: string | null
}
