import type { DeckId, PitchId, StageId, WorkspaceId } from '#shared/model/ids.ts'
import type { Copy } from '#shared/pptx/plan.ts'

/** One showing or rehearsal. `state` is the whole `Stage` as JSON; the columns beside it are for lists and rights. */
export interface StageRow {
  readonly id: StageId
  readonly pitch_id: PitchId
  readonly workspace_id: WorkspaceId
  readonly mode: 'show' | 'rehearsal'
  readonly version: number
  readonly state: string
  readonly deck_hash: string
  readonly set_at: string
  /** `null`: not yet. */
  readonly started_at: string | null
  readonly ended_at: string | null
  /** Why it was started although checks had something to say; empty when they had nothing. */
  readonly reason: string
  /** What they said, as a JSON list of sentences. */
  readonly concerns: string
}

/** The link that an audience watches by. A rehearsal has none. */
export interface WatchLinkRow {
  /** 128 random bits: whoever has it may knock. */
  readonly code: string
  readonly stage_id: StageId
  readonly passcode_hash: string | null
  readonly expires_at: string | null
  /** The most people at once. */
  readonly member_limit: number
  readonly closed_at: string | null
}

/** A link with what a door has to know of its stage. */
export type WatchLink = WatchLinkRow & Pick<StageRow, 'started_at' | 'ended_at' | 'workspace_id'>

/** A deck as it was shown, kept under the hash of its JSON; showings of one state share it. */
export interface FrozenDeckRow {
  readonly hash: string
  /** The form of `content`; 0: from before it was said. */
  readonly schema: number
  readonly content: string
  /** Its `SlidePrint`s, as JSON. */
  readonly prints: string
}

/** A PowerPoint file that was made here, and of what. */
export interface ExportedFileRow {
  /** As the file says it; nobody can tell anything else from it. */
  readonly id: string
  readonly workspace_id: WorkspaceId
  readonly deck_id: DeckId
  /** `null`: of the design alone. */
  readonly pitch_id: PitchId | null
  readonly deck_hash: string
  readonly copy: Copy
  /** The ids of those slides alone that were wanted, as a JSON list; empty: all. */
  readonly slides: string
  readonly by_name: string
  readonly at: string
}

/** That a stage had a deck on show: it is kept as long as any stage has. */
export interface ShownDeckRow {
  readonly stage_id: StageId
  readonly deck_hash: string
}

export interface AttendanceRow {
  readonly stage_id: StageId
  readonly member_id: string
  readonly name: string
  readonly from_at: string
  readonly to_at: string | null
}

/** A stretch in which someone who had come was not there. */
export interface AttendanceGapRow {
  readonly stage_id: StageId
  readonly member_id: string
  readonly from_at: string
  readonly to_at: string
}

/** What was written afterwards to a question that was asked at a showing. */
export interface QuestionAnswerRow {
  readonly stage_id: StageId
  readonly question_id: string
  readonly text: string
  readonly by_name: string
  readonly at: string
}

export interface LiveTables {
  question_answer: QuestionAnswerRow
  stage: StageRow
  watch_link: WatchLinkRow
  exported_file: ExportedFileRow
  frozen_deck: FrozenDeckRow
  shown_deck: ShownDeckRow
  attendance: AttendanceRow
  attendance_gap: AttendanceGapRow
}
