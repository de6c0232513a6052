import type { UserId } from '#shared/model/ids.ts'
import type { AccountTables } from './tables/accounts.ts'
import type { AssetTables } from './tables/assets.ts'
import type { BrandTables } from './tables/brand.ts'
import type { ExportTables } from './tables/exports.ts'
import type { ImportTables } from './tables/imports.ts'
import type { InboxTables } from './tables/inbox.ts'
import type { LibraryTables } from './tables/library.ts'
import type { LiveTables } from './tables/stages.ts'

/** The state of a room at its last compaction, in parts that each load quickly. */
export interface DocumentStateRow {
  readonly room: string
  /** A part builds only on those before it. */
  readonly part: number
  readonly state: Uint8Array
}

/** Which parts of a room's state count: so many from the first. No row: there is none, and all of the log counts. */
export interface DocumentHeadRow {
  readonly room: string
  readonly first_part: number
  readonly part_count: number
  /** Rows of the log up to this one are in the state. */
  readonly last_seq: number
}

/** What came after the compacted state. */
export interface DocumentUpdateRow {
  readonly seq: number
  readonly room: string
  /** One or more updates of one writer, see `pack.ts`. */
  readonly updates: Uint8Array
  /** Milliseconds since 1970; `null`: from before it was kept. */
  readonly at: number | null
  /** `null`: the server of its own accord. */
  readonly user_id: UserId | null
  /** 1: the server's own edit, on the user's behalf if there is one. */
  readonly by_server: number
}

/** What one writer did within an hour, of updates that were compacted since. */
export interface DocumentChangeRow {
  readonly room: string
  /** Hours since 1970. */
  readonly hour: number
  /** Empty: the server of its own accord. */
  readonly user_id: UserId
  readonly by_server: number
  readonly from_at: number
  readonly to_at: number
  readonly commits: number
  readonly bytes: number
}

/** Whose page has written in a room under a client id. */
export interface DocumentAuthorRow {
  readonly room: string
  readonly client: number
  readonly user_id: UserId
}

export interface DocumentTables {
  document_author: DocumentAuthorRow
  document_change: DocumentChangeRow
  document_head: DocumentHeadRow
  document_state: DocumentStateRow
  document_update: DocumentUpdateRow
}

/** One row, written to find out whether writing works. */
export interface ProbeTables {
  probe: { id: number; at: string }
}

/** Every table, for kysely. Each part describes its own. */
export type Schema = DocumentTables &
  AccountTables &
  LibraryTables &
  AssetTables &
  BrandTables &
  ExportTables &
  ImportTables &
  InboxTables &
  LiveTables &
  ProbeTables
