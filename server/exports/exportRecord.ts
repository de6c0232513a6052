import type { FileReport } from '#shared/pptx/fileReport.ts'
import {
  formatOf,
  type ExportRecord,
  type ExportState,
  type ListedExport,
  type NewExport,
} from '#shared/protocol/exports.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import { stoppedSilently } from './exportFailures.ts'
import type { ListedJob } from './exportRows.ts'
import { endOfKeeping, isSilent } from './exportTimes.ts'

/** How many others' files are made before this person's; `null`: nobody knows. */
export type Ahead = (userId: ExportJobRow['user_id']) => number | null

/** A row as its maker's list has it. */
export function listedExport(row: ListedJob, ahead: Ahead): ListedExport {
  return {
    id: row.id,
    deckId: row.deck_id,
    pitchId: row.pitch_id,
    stageId: row.stage_id,
    name: `${row.name}.${row.extension}`,
    format: formatOf[row.extension],
    createdAt: row.created_at,
    endsAt: endOfKeeping(row.created_at),
    state: stateOf(row, ahead),
    remarks: row.remarks,
  }
}

/** The same with what was wanted and what becomes of each slide, which may be long. */
export const exportRecord = (row: ExportJobRow, ahead: Ahead): ExportRecord => ({
  ...listedExport(row, ahead),
  wanted: JSON.parse(row.wanted) as NewExport,
  report: row.report === null ? null : (JSON.parse(row.report) as FileReport),
})

function stateOf(row: ListedJob, ahead: Ahead): ExportState {
  const { state, user_id, beat_at, done, total, bytes, message } = row
  switch (state) {
    case 'waiting':
    case 'working':
      if (isSilent(beat_at)) return { kind: 'failed', message: stoppedSilently }
      return state === 'waiting'
        ? { kind: 'waiting', ahead: ahead(user_id) }
        : { kind: 'working', done, of: total }
    case 'ready':
      return { kind: 'ready', bytes }
    case 'failed':
      return { kind: 'failed', message }
    case 'cancelled':
      return { kind: 'cancelled' }
  }
}
