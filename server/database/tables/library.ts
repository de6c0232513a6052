import type { DeckId, WorkspaceId, PitchId } from '#shared/model/ids.ts'

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
}

export interface PitchRow {
  id: PitchId
  deck_id: DeckId
  client: string
  meeting_on: string | null
  cover: string | null
  archived_at: string | null
  created_at: string
  updated_at: string
}

export interface LibraryTables {
  deck: DeckRow
  pitch: PitchRow
}
