import type { Kysely } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { UserId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import { maybeStage } from '../frozen/stageState.ts'
import { StageRows } from './stageRows.ts'

/**
 * Gives somebody another name in every showing, whatever they were called then. One after the other, since they are
 * long; whoever shows one follows with its next change. Rejects once `signal` says so, having done a part.
 */
export async function renamePresenter(
  db: Kysely<Schema>,
  userId: UserId,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const stages = await db
    .selectFrom('stage')
    .select('id')
    .where('state', 'like', `%${JSON.stringify(userId)}%`)
    .execute()
  for (const { id } of stages) {
    signal.throwIfAborted()
    await renameIn(db, id, userId, name)
    await setImmediate()
  }
}

/** Whoever stores it meanwhile is first, and then it is looked at again. */
async function renameIn(db: Kysely<Schema>, id: string, userId: UserId, name: string): Promise<void> {
  const row = await db.selectFrom('stage').select('state').where('id', '=', id).executeTakeFirst()
  const stage = row && maybeStage(row)
  if (!stage?.presenters.some((one) => one.id === userId && one.name !== name)) return
  const presenters = stage.presenters.map((one) => (one.id === userId ? { ...one, name } : one))
  const renamed = { ...stage, presenters, version: stage.version + 1 }
  if (!(await new StageRows(db).save(renamed, stage.version))) await renameIn(db, id, userId, name)
}
