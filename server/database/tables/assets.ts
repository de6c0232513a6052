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
}

export interface AssetTables {
  asset: AssetRow
}
