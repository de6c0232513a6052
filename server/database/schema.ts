import type { AccountTables } from './tables/accounts.ts'
import type { AssetTables } from './tables/assets.ts'
import type { LibraryTables } from './tables/library.ts'
import type { LiveTables } from './tables/stages.ts'

/** The state of a room at its last compaction, in parts that each load quickly. */
export interface DocumentStateRow {
  readonly room: string
  /** Counts from 0; a part builds only on those before it. */
  readonly part: number
  readonly state: Uint8Array
}

/** What came after the compacted state. */
export interface DocumentUpdateRow {
  readonly seq: number
  readonly room: string
  /** One or more updates, see `pack.ts`. */
  readonly updates: Uint8Array
}

/** Whose page has written in a room under a client id. */
export interface DocumentAuthorRow {
  readonly room: string
  readonly client: number
  readonly user_id: string
}

export interface DocumentTables {
  document_author: DocumentAuthorRow
  document_state: DocumentStateRow
  document_update: DocumentUpdateRow
}

/** Every table, for kysely. Each part describes its own. */
export type Schema = DocumentTables & AccountTables & LibraryTables & AssetTables & LiveTables
