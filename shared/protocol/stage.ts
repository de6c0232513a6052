import type { Concern } from '../compose/concerns.ts'
import type { AudienceSlide, ComposedDeck } from '../model/deck.ts'
import type { SlideId, StageId, WorkspaceId } from '../model/ids.ts'
import type { Theme } from '../model/theme.ts'
import type { AudienceState } from '../stage/audienceView.ts'
import type { Change } from '../stage/change.ts'
import type { AudienceCommand, PresenterCommand, CommandRefusal } from '../stage/command.ts'
import type { ShownDeck } from '../stage/moments.ts'
import type { Drawing, Pointing } from '../stage/pointing.ts'
import type { PresenterStage } from '../stage/presenterView.ts'
import type { Rehearsed } from '../stage/rehearsed.ts'
import type { Stage, Time, UserId } from '../stage/stage.ts'

/**
 * The two ends of a stage. Presenters speak JSON text frames on the WebSocket `/stage/<stageId>`, members of
 * the workspace only. The audience reads server-sent events under `/watch/<code>` and posts there. They are
 * different endpoints with different data; nothing an audience can send reaches the first. Both are told at most
 * once in 50 ms, of what changed: a presenter's frame is a list of events, an audience's chunk as many as it holds.
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
  /** Once, after the first deck. */
  | {
      readonly kind: 'stage'
      readonly stage: PresenterStage
      readonly now: Time
      readonly watching: number
      readonly drawing: Drawing
    }
  | { readonly kind: 'change'; readonly change: Change<PresenterStage>; readonly now: Time }
  | { readonly kind: 'watching'; readonly watching: number }
  /** Every half second: the line is up, and what time it is. */
  | { readonly kind: 'tick'; readonly now: Time }
  | { readonly kind: 'accepted'; readonly n: number }
  | { readonly kind: 'refused'; readonly n: number; readonly reason: PresenterRefusal }
  | { readonly kind: 'point'; readonly from: UserId; readonly pointing: Pointing }
  /** The documents have changed since the deck on show was frozen. */
  | { readonly kind: 'newer'; readonly newer: boolean }

/** `not-understood`: a page of another version, or an id that is none. Their socket stays. */
export type PresenterRefusal = CommandRefusal | 'no-newer-deck' | 'not-understood'

/** To the audience, as the data of server-sent events. */
export type AudienceEvent =
  | {
      readonly kind: 'hello'
      readonly title: string
      readonly theme: Theme
      readonly slides: readonly AudienceSlide[]
      readonly state: AudienceState
      /** For as long as nothing is shown. */
      readonly waiting: WaitingRoom | null
      readonly drawing: Drawing
      /** How often the pen was used so far: whoever asks says it, and is told of more. */
      readonly strokes: number
      /** Questions this member asked or voted for. */
      readonly mine: readonly string[]
    }
  /** A slide shown for the first time, sent before the state that names it. */
  | { readonly kind: 'slide'; readonly slide: AudienceSlide; readonly order: readonly SlideId[] }
  | { readonly kind: 'state'; readonly state: Change<AudienceState> }
  | { readonly kind: 'point'; readonly pointing: Pointing }
  /** To whom no stream comes through: what is drawn by now. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly strokes: number }
  | {
      readonly kind: 'closed'
      readonly why: 'ended' | 'called-off' | 'link-closed' | 'full' | 'expired'
    }

/** What an audience reads that waits. */
export interface WaitingRoom {
  /** Names of those who are to present. */
  readonly presenters: readonly string[]
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly meetingOn: string | null
}

/** `POST /watch/<code>/say`. Who asks is known from when they came in. */
export type AudienceMessage =
  Omit<Extract<AudienceCommand, { kind: 'question' }>, 'name'> | Extract<AudienceCommand, { kind: 'vote' }>

/** Characters of a reason for going on regardless. */
export const mostReason = 500

/** `GET /api/pitches/:id/checks`: what stands against starting. */
export interface PitchChecks {
  readonly concerns: readonly Concern[]
}

/**
 * `POST /api/stages/:id/start`, of a stage that was set ahead. A show that checks have something to say against is
 * refused (409, at `reason`) until a reason is given.
 */
export interface StageStart {
  readonly reason: string
}

/**
 * `POST /api/pitches/:id/stages`. What starts `now` is checked as `StageStart` says. What starts `later` is set:
 * its link can be sent, whoever opens it waits, and nothing is checked before it starts.
 */
export interface NewStage extends StageStart {
  readonly start: 'now' | 'later'
  readonly mode: Stage['mode']
  readonly short: boolean
  readonly passcode: string | null
  readonly expiresAt: string | null
  /** The most people at once. */
  readonly limit: number
}

/** How an audience's link behaves. */
export interface LinkTerms {
  /** `null`: it ends with the presentation. */
  readonly expiresAt: string | null
  /** The most people at once. */
  readonly limit: number
  readonly passcode: boolean
}

/** `PATCH /api/stages/:id/link`; what is left out stays. Nobody who watches is sent away by a lower limit. */
export interface LinkChange {
  readonly expiresAt?: string | null | undefined
  readonly limit?: number | undefined
}

export interface StageOpened {
  readonly stageId: StageId
  /** Absent in a rehearsal, which nobody watches. */
  readonly watchUrl: string | null
}

/** One showing or rehearsal, for lists. */
export interface StageSummary {
  readonly id: StageId
  readonly mode: Stage['mode']
  readonly setAt: string
  /** `null`: it is set, and nothing has been shown. */
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** Milliseconds that it lasted, without the wait and the breaks; `null`: it goes on, or cannot be read. */
  readonly lasted: number | null
  readonly presenters: readonly string[]
  readonly deckHash: string
  /** Why it started although checks had something to say; empty when they had nothing. */
  readonly reason: string
  /** What they said, as sentences. */
  readonly concerns: readonly string[]
  readonly watchUrl: string | null
  /** Of that link; `null` where there is none. */
  readonly link: LinkTerms | null
  /** How many people opened the link. */
  readonly watched: number
}

/** `GET /api/pitches/:id/stages`. */
export interface PitchStages {
  /** Newest first. */
  readonly stages: readonly StageSummary[]
  /** Hash of the pitch and its plan right now. */
  readonly currentHash: string
  /** Client's files that were made although something was open, newest first. */
  readonly copies: readonly ClientCopy[]
  /** The rehearsal that covers most of the slides as they are now; `null` when there was none. */
  readonly rehearsal: RehearsalMark | null
}

/** A client's copy that was made although something was open (`protocol/exports.ts`). */
export interface ClientCopy {
  readonly id: string
  readonly at: string
  /** Who made it. */
  readonly by: string
  readonly reason: string
  /** What was open, as sentences. */
  readonly concerns: readonly string[]
}

export interface RehearsalMark extends Rehearsed {
  readonly stageId: StageId
  readonly startedAt: string
  readonly presenters: readonly string[]
}

/** `POST /api/stages/:id/projector`: the caller's browser may show that from here on. */
export interface ProjectorOpened {
  /** Below the address at which the caller has this server, whichever of its names that is. */
  readonly path: string
}

/** `GET /api/stages/:id/report`: what happened, for both sides alike. */
export interface StageReport {
  /** Whose showing it is: who is on it is asked there, and what the reader may. */
  readonly workspaceId: WorkspaceId
  readonly summary: StageSummary
  /** Without the quiet line, which is nobody's business afterwards. */
  readonly stage: ReportedStage
  /** Up to when it counts: the end; before there is one, now, or when the last presenter was heard of. */
  readonly until: Time
  /** What was on show last. */
  readonly deck: ComposedDeck
  /** A sentence where that deck cannot be read any more: `deck` then has its slides without anything on them. Else empty. */
  readonly unreadable: string
  /** Every state that was on show, in order. */
  readonly states: readonly ShownState[]
  readonly attendance: readonly Attendance[]
  /** What was written afterwards to its questions. */
  readonly answers: readonly WrittenAnswer[]
}

/** Characters of an answer. */
export const mostAnswer = 2_000

export interface WrittenAnswer {
  readonly questionId: string
  readonly text: string
  /** Who wrote it last. */
  readonly by: string
  readonly at: string
}

/**
 * `POST /api/stages/:id/questions/:question/answer` → `AnswerWritten`. `was`: what its writer had before them. An empty
 * text takes the answer away.
 */
export interface AnswerWriting {
  readonly text: string
  readonly was: string
}

/** `taken` false: somebody else has written meanwhile, and nothing was changed. `answer`: what stands there now. */
export interface AnswerWritten {
  readonly taken: boolean
  readonly answer: WrittenAnswer | null
}

export type ReportedStage = Omit<Stage, 'cues'>

export interface ShownState extends ShownDeck {
  readonly slides: readonly { readonly id: SlideId; readonly title: string }[]
}

/** `GET /api/stages/:id/deck?state=<hash>`: a state as it was shown; without `state`, the last. */
export interface ShownDeckAnswer {
  readonly hash: string
  readonly deck: ComposedDeck
}

export interface Attendance {
  readonly name: string
  readonly from: string
  readonly to: string | null
  /** When they were not there in between. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[]
}
