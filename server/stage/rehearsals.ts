import type { RehearsalMark } from '#shared/protocol/stage.ts'
import { rehearsedOf, type Rehearsed, type SlidePrint } from '#shared/stage/rehearsed.ts'
import { maybeStage } from '../frozen/stageState.ts'
import type { StageRows } from './stageRows.ts'
import type { StageRow } from '../database/tables/stages.ts'

/** Older ones say nothing that people would rely on. */
const considered = 20

/**
 * The rehearsal that went through most of the slides as they are now, the newest of equals: one that was begun
 * and broken off takes nothing from the full one before it.
 */
export async function bestRehearsal(
  showings: readonly StageRow[],
  rows: StageRows,
  now: () => readonly SlidePrint[],
): Promise<RehearsalMark | null> {
  const rehearsals = showings
    .filter(({ mode, started_at }) => mode === 'rehearsal' && started_at !== null)
    .slice(0, considered)
  if (rehearsals.length === 0) return null
  const prints = await rows.prints(rehearsals.map(({ deck_hash }) => deck_hash))
  const slides = now()
  const marks = rehearsals.flatMap((row) => markOf(row, prints.get(row.deck_hash) ?? [], slides) ?? [])
  return marks.sort((a, b) => Number(b.fresh) - Number(a.fresh) || lacks(a) - lacks(b))[0] ?? null
}

function markOf(
  row: StageRow,
  then: readonly SlidePrint[],
  now: readonly SlidePrint[],
): RehearsalMark | null {
  const stage = maybeStage(row)
  if (!stage) return null
  return {
    ...rehearsedOf(now, then, stage.seen),
    stageId: row.id,
    startedAt: row.started_at ?? row.set_at,
    presenters: stage.presenters.map(({ name }) => name),
  }
}

const lacks = ({ changed, unseen }: Rehearsed): number => changed + unseen
