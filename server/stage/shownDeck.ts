import { shownDecks } from '#shared/stage/moments.ts'
import { notFound } from '../errors.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'
import { readStage } from '../frozen/stageState.ts'
import type { StageRows } from './stageRows.ts'
import type { StageRow } from '../database/tables/stages.ts'

/**
 * A state that this stage had on show: the last, or the one asked for. Frozen decks are known by their content
 * alone, so that one is asked for which belongs to another stage, or another workspace, must not help.
 */
export async function shownDeck(rows: StageRows, row: StageRow, state = row.deck_hash): Promise<FrozenDeck> {
  const known = [row.deck_hash, ...shownDecks(readStage(row)).map(({ hash }) => hash)]
  if (!known.includes(state)) throw notFound('state of this deck')
  return rows.frozenDeck(state)
}
