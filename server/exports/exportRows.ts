import type { Kysely } from 'kysely'
import type { DeckId, PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import type { Schema } from '../database/schema.ts'

const unfinished = ['waiting', 'working'] as const

export type ListedJob = Omit<ExportJobRow, 'report'>

const listed = [
  ...(['id', 'workspace_id', 'user_id', 'deck_id', 'pitch_id', 'stage_id', 'wanted', 'name'] as const),
  ...(['extension', 'created_at', 'state', 'done', 'total', 'beat_at', 'message', 'bytes'] as const),
  'remarks',
] as const

export class ExportRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async insert(row: ExportJobRow): Promise<void> {
    await this.#db.insertInto('export_job').values(row).execute()
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

  async countUnfinished(userId?: UserId): Promise<number> {
    let found = this.#db
      .selectFrom('export_job')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('state', 'in', unfinished)
    if (userId !== undefined) found = found.where('user_id', '=', userId)
    return Number((await found.executeTakeFirstOrThrow()).count)
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
