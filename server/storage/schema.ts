import type { AccountTables } from '../accounts/tables.ts'
import type { AssetTables } from '../assets/tables.ts'
import type { LibraryTables } from '../library/tables.ts'
import type { LiveTables } from '../live/tables.ts'

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

export interface DocumentTables {
  document_state: DocumentStateRow
  document_update: DocumentUpdateRow
}

/** Every table, for kysely. Each part describes its own. */
export type Schema = DocumentTables & AccountTables & LibraryTables & AssetTables & LiveTables
