import type { WorkspaceId } from '#shared/model/ids.ts'

/** Which workspace may show which picture. The bytes lie on disk once, under their hash. */
export interface AssetRow {
  workspace_id: WorkspaceId
  hash: string
  type: string
  width: number
  height: number
  bytes: number
  /** What screens draw in its place, and which kind that is: an SVG's lines, or a GIF as it moves. */
  screen_hash: string | null
  screen_type: string | null
  created_at: string
  /** Something that showed it was deleted for good, the last time then; `null`: it is needed as far as anybody knows. */
  unused_since: string | null
  /** The first look after `unused_since` that found its name nowhere; all looks since then found it nowhere either. */
  unnamed_since: string | null
}

export interface AssetTables {
  asset: AssetRow
}
