import type { DeckId, PitchId, StageId, UserId, WorkspaceId } from '#shared/model/ids.ts'

/** A file that somebody asked for. Its bytes lie beside the database, under its id. */
export interface ExportJobRow {
  readonly id: string
  readonly workspace_id: WorkspaceId
  readonly user_id: UserId
  readonly deck_id: DeckId
  /** `null`: of the design alone. With its pitch it goes, and its file. */
  readonly pitch_id: PitchId | null
  readonly stage_id: StageId | null
  /** The `NewExport` as JSON. */
  readonly wanted: string
  /** The file's, without its extension. */
  readonly name: string
  readonly extension: 'pptx' | 'pdf' | 'png' | 'zip'
  readonly created_at: string
  readonly state: 'waiting' | 'working' | 'ready' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  /** When whoever makes it last said so: who has not for a while has stopped. */
  readonly beat_at: string
  /** Why it failed; empty else. */
  readonly message: string
  readonly bytes: number
  /** How many slides the report has something to say of; `null`, as the report: nobody has looked yet. */
  readonly remarks: number | null
  /** A `FileReport` as JSON. */
  readonly report: string | null
}

export interface ExportTables {
  export_job: ExportJobRow
}
