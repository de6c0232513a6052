import type { Kysely } from 'kysely'
import type { DeckId, PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import type { Schema } from '../database/schema.ts'

const unfinished = ['waiting', 'working'] as const

/** What is long stays where it is: a list is looked at often. */
export type ListedJob = Omit<ExportJobRow, 'report' | 'wanted'>

/** How many wait or are being made. */
export interface UnfinishedCounts {
  readonly theirs: number
  readonly all: number
}

const listed = [
  ...(['id', 'workspace_id', 'user_id', 'deck_id', 'pitch_id', 'stage_id', 'name'] as const),
  ...(['extension', 'created_at', 'state', 'done', 'total', 'beat_at', 'message', 'bytes'] as const),
  'remarks',
] as const

export class ExportRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /**
   * Where `demand` throws at how many there are with this one, it is not there. Two at once are counted one after the
   * other: whoever has written first holds the database until that is decided.
   */
  async insert(row: ExportJobRow, demand: (unfinished: UnfinishedCounts) => void): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      await sql.insertInto('export_job').values(row).execute()
      demand(await unfinishedCounts(sql, row.user_id))
    })
  }

  async maybe(id: string): Promise<ExportJobRow | null> {
    const row = await this.#db.selectFrom('export_job').selectAll().where('id', '=', id).executeTakeFirst()
    return row ?? null
  }

  /** One person's, of workspaces that they are in, the latest first. */
  listOf(userId: UserId): Promise<readonly ListedJob[]> {
    return this.#db
      .selectFrom('export_job')
      .select(listed)
      .where('user_id', '=', userId)
      .where('workspace_id', 'in', (of) =>
        of.selectFrom('member').select('member.workspace_id').where('member.user_id', '=', userId),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute()
  }

  /** One person's, of whatever workspace. */
  async allOf(userId: UserId): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('export_job').select('id').where('user_id', '=', userId).execute()
    return rows.map(({ id }) => id)
  }

  async allIn(workspaceId: WorkspaceId): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('export_job')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .execute()
    return rows.map(({ id }) => id)
  }

  /** Finished ones of a workspace, the latest first. */
  readyIn(workspaceId: WorkspaceId): Promise<readonly Pick<ExportJobRow, 'id' | 'bytes'>[]> {
    return this.#db
      .selectFrom('export_job')
      .select(['id', 'bytes'])
      .where('workspace_id', '=', workspaceId)
      .where('state', '=', 'ready')
      .orderBy('created_at', 'desc')
      .execute()
  }

  /** Says that it is being made, and how far it is. `false`: it was cancelled, or is gone with its deck. */
  async beat(
    id: string,
    said: Partial<Pick<ExportJobRow, 'state' | 'done' | 'total' | 'remarks' | 'report'>>,
  ): Promise<boolean> {
    return this.#ofUnfinished(id, { ...said, beat_at: new Date().toISOString() })
  }

  /** `false`: it has ended otherwise. */
  async end(
    id: string,
    said: Partial<Pick<ExportJobRow, 'message'>> & { state: 'failed' | 'cancelled' },
  ): Promise<boolean> {
    return this.#ofUnfinished(id, said)
  }

  /** Its file can be had, and `keep` is written with it: both or neither. `false`: it has ended otherwise. */
  async ready(id: string, bytes: number, keep: (sql: Kysely<Schema>) => Promise<void>): Promise<boolean> {
    return this.#db.transaction().execute(async (sql) => {
      const isReady = await this.#ofUnfinished(id, { state: 'ready', bytes }, sql)
      if (isReady) await keep(sql)
      return isReady
    })
  }

  /** Ends those that nobody makes any more. */
  async failSilent(since: string, message: string): Promise<void> {
    await this.#db
      .updateTable('export_job')
      .set({ state: 'failed', message })
      .where('state', 'in', unfinished)
      .where('beat_at', '<', since)
      .execute()
  }

  /** Those that have a file, or may get one. */
  async withFiles(): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('export_job')
      .select('id')
      .where('state', 'in', [...unfinished, 'ready'])
      .execute()
    return new Set(rows.map(({ id }) => id))
  }

  async delete(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#db.deleteFrom('export_job').where('id', 'in', ids).execute()
  }

  /** Those that were asked for before a moment and are not being made. */
  async deleteBefore(moment: string): Promise<void> {
    await this.#db
      .deleteFrom('export_job')
      .where('created_at', '<', moment)
      .where('state', 'not in', unfinished)
      .execute()
  }

  /** All of a pitch's, or of a deck's. */
  async deleteOf(of: { readonly pitchId: PitchId } | { readonly deckId: DeckId }): Promise<void> {
    const gone = this.#db.deleteFrom('export_job')
    await (
      'pitchId' in of ? gone.where('pitch_id', '=', of.pitchId) : gone.where('deck_id', '=', of.deckId)
    ).execute()
  }

  async #ofUnfinished(id: string, said: Partial<ExportJobRow>, sql = this.#db): Promise<boolean> {
    const { numUpdatedRows } = await sql
      .updateTable('export_job')
      .set(said)
      .where('id', '=', id)
      .where('state', 'in', unfinished)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }
}

async function unfinishedCounts(sql: Kysely<Schema>, userId: UserId): Promise<UnfinishedCounts> {
  const rows = await sql
    .selectFrom('export_job')
    .select(({ fn }) => ['user_id', fn.countAll().as('count')])
    .where('state', 'in', unfinished)
    .groupBy('user_id')
    .execute()
  return {
    theirs: Number(rows.find(({ user_id }) => user_id === userId)?.count ?? 0),
    all: rows.reduce((sum, { count }) => sum + Number(count), 0),
  }
}
