import type { DeckId, FolderId, PitchId, SlideId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'

/**
 * What lists need to know about documents. `title`, `client`, `slide_count` and `cover` are copied from
 * the documents after each save. Dates are ISO 8601 in UTC, covers are JSON.
 */
export interface DeckRow {
  id: DeckId
  workspace_id: WorkspaceId
  title: string
  slide_count: number
  cover: string | null
  archived_at: string | null
  created_at: string
  updated_at: string
  /** Who made it; `null` when nobody knows any more. */
  owner_id: UserId | null
  /** Suggestions that wait for marketing’s answer. */
  open_suggestions: number
  /** 1: what stands on its slides is in `slide_words`. */
  words_known: number
  /** 1: new decks of the workspace may begin as it. */
  starter: number
  /** `null`: it lies in none. */
  folder_id: FolderId | null
  /** Things of its file that it has no place for, settled ones with them. */
  leftovers: number
}

/** Where decks of a workspace lie together. */
export interface FolderRow {
  id: FolderId
  workspace_id: WorkspaceId
  name: string
  created_at: string
}

export interface PitchRow {
  id: PitchId
  deck_id: DeckId
  client: string
  meeting_on: string | null
  /** How many concerns stand between it and its client; `null`: nobody has looked yet. */
  concerns: number | null
  cover: string | null
  archived_at: string | null
  created_at: string
  updated_at: string
  /** Who made it; `null` when nobody knows any more. */
  owner_id: UserId | null
  /** Suggestions that wait for sales’ answer. */
  open_suggestions: number
  /** 1: what stands on its slides is in `slide_words`. */
  words_known: number
  /** 1: it is from before `pitch_lead`, and nobody has looked yet whom its plan names. */
  leads_in_plan: number
}

/** Who leads a pitch on a side. */
export interface PitchLeadRow {
  pitch_id: PitchId
  side: DescribedRole
  /** May have left, or be no account any more. */
  user_id: UserId
  /** 1: they named themselves, or said yes. */
  agreed: number
  /** Whom they saw leading the other side as they said yes: with nobody else are they partners. */
  agreed_with: UserId | null
  /** Counted from 1: a change names the one that it was made on. */
  revision: number
  /** `null`: the server of its own accord. */
  named_by: UserId | null
  named_at: string
  /** From whom it was taken, and what they had said; `null`: from nobody, or that is settled. */
  former_id: UserId | null
  former_agreed: number
  former_agreed_with: UserId | null
}

/** A deck that a person keeps at hand. */
export interface StarRow {
  user_id: UserId
  deck_id: DeckId
}

/** What stands on a slide by design, or what a pitch adds there. */
export interface SlideWordsRow {
  room: RoomName
  slide_id: SlideId
  deck_id: DeckId
  /** `null`: the design's own words. */
  pitch_id: PitchId | null
  /** The slide's place as the slide list counts it. */
  number: number
  words: string
  /** The same without case and accents. */
  folded: string
}

/** A client's file that was made although something was open. */
export interface ClientCopyRow {
  readonly id: string
  readonly pitch_id: PitchId
  readonly by_id: UserId
  readonly by_name: string
  readonly at: string
  /** Hash of the deck as it was. */
  readonly deck_hash: string
  readonly reason: string
  /** What was open, as a JSON list of sentences. */
  readonly concerns: string
}

export interface LibraryTables {
  deck: DeckRow
  pitch: PitchRow
  pitch_lead: PitchLeadRow
  folder: FolderRow
  client_copy: ClientCopyRow
  slide_words: SlideWordsRow
  star: StarRow
}
