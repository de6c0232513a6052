import { cutText } from '#shared/model/characters.ts'
import { newId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import type { ExportSource, NewExport } from '#shared/protocol/exports.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'

/** What is made, and of what. */
export interface ExportOrder extends ExportSource {
  readonly workspaceId: WorkspaceId
  readonly userId: UserId
  readonly wanted: NewExport
  /** The file's, without its extension. */
  readonly name: string
  readonly extension: ExportJobRow['extension']
  /** Slides or pages that it will have. */
  readonly total: number
}

/** Of an order, as it waits. */
export function newExportRow(order: ExportOrder): ExportJobRow {
  const now = new Date().toISOString()
  return {
    id: newId(),
    workspace_id: order.workspaceId,
    user_id: order.userId,
    deck_id: order.deckId,
    pitch_id: order.pitchId,
    stage_id: order.stageId,
    wanted: JSON.stringify(order.wanted),
    name: cutText(order.name, 120),
    extension: order.extension,
    created_at: now,
    state: 'waiting',
    done: 0,
    total: order.total,
    beat_at: now,
    message: '',
    bytes: 0,
    remarks: null,
    report: null,
  }
}
