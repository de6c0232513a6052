import type { Leftover } from '#shared/protocol/leftovers.ts'
import type { DeckId, FolderId, PitchId, SlideId, UserId, WorkspaceId } from '#shared/model/ids.ts'

/** A file that somebody brought, until it is a deck. */
export interface ImportDraftRow {
  readonly id: string
  readonly workspace_id: WorkspaceId
  readonly user_id: UserId
  readonly folder_id: FolderId | null
  readonly file_name: string
  readonly created_at: string
  readonly state: 'reading' | 'refused' | 'ready' | 'accepted'
  /** Why it was refused; empty else. */
  readonly message: string
  /** An `ImportSummary` as a copy (`server/frozen/copy.ts`); empty until it is ready, and afterwards. */
  readonly summary: string
  /** Of the deck that it becomes, from the beginning: accepting twice makes one. */
  readonly deck_id: DeckId
  readonly pitch_id: PitchId | null
}

/**
 * One thing in a draft, as a copy: `slide/<number>`, `layout/<id>`, or `pictures`; of a file that left here `changes`,
 * what was changed in it, or `not-compared`, why nobody can say; and `settled`, what became of that.
 */
export interface ImportPartRow {
  readonly draft_id: string
  readonly name: string
  readonly content: string
}

/** Something of a deck's file that the deck has no place for. */
export interface LeftoverRow {
  readonly deck_id: DeckId
  /** Its place in the file, and its name in the deck. */
  readonly nth: number
  readonly slide_id: SlideId | null
  readonly number: number | null
  readonly kind: Leftover['kind']
  readonly by_name: string
  readonly content: string
  /** Of a comment in a file of that pitch, with which it goes. */
  readonly pitch_id: PitchId | null
  /** Of a comment in a file that came back, and of what is said of it: the file, as `exported_file` has it. */
  readonly file_id: string | null
  /** When the file came back that it was in; `null`: it is of the file that the deck was made of. */
  readonly returned_at: string | null
  /** 1: somebody has settled it. */
  readonly done: number
}

export interface ImportTables {
  import_draft: ImportDraftRow
  import_part: ImportPartRow
  leftover: LeftoverRow
}
