import type { Attendance, StageReport, StageSummary } from '#shared/protocol/stage.ts'
import type { Stage, Visit } from '#shared/stage/stage.ts'
import { readStage, type StageRows } from './stageRows.ts'
import type { AttendanceRow, StageRow } from './tables.ts'

/** What happened on a stage, for both sides alike. */
export async function reportOf(
  row: StageRow,
  rows: StageRows,
  watchUrl: string | null,
): Promise<StageReport> {
  const stage = readStage(row)
  const [{ deck }, attendance] = await Promise.all([rows.frozenDeck(row.deck_hash), rows.attendance(row.id)])
  return {
    summary: summaryOf(row, watchUrl),
    stage,
    deck,
    attendance: attendance.map(attendanceOf),
    handoverSilences: handoverSilences(stage),
  }
}

export const summaryOf = (row: StageRow, watchUrl: string | null): StageSummary => ({
  id: row.id,
  mode: row.mode,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  presenters: readStage(row).presenters.map(({ name }) => name),
  deckHash: row.deck_hash,
  reason: row.reason,
  concerns: JSON.parse(row.concerns) as string[],
  watchUrl: row.ended_at === null ? watchUrl : null,
})

const attendanceOf = ({ name, from_at, to_at }: AttendanceRow): Attendance => ({
  name,
  from: from_at,
  to: to_at,
})

/** Milliseconds that each new driver stayed on the slide they took over: how long the hand-over held things up. */
export function handoverSilences({ visits }: Pick<Stage, 'visits'>): readonly number[] {
  const tookOver = (visit: Visit, at: number): boolean =>
    visits[at - 1]?.driver !== undefined &&
    visits[at - 1]?.driver !== visit.driver &&
    visits[at - 1]?.slideId === visit.slideId
  return visits.filter(tookOver).flatMap(({ from, to }) => (to === null ? [] : [to - from]))
}
