import type { WorkspaceId } from '#shared/model/ids.ts'

/** Which workspace may show which picture. The bytes lie on disk once, under their hash. */
export interface AssetRow {
  workspace_id: WorkspaceId
  hash: string
  type: string
  width: number
  height: number
  bytes: number
  created_at: string
  /** Something that showed it was deleted for good; `null`: nothing was since it was last looked for. */
  unused_since: string | null
}

export interface AssetTables {
  asset: AssetRow
}
