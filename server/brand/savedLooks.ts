import type { Kysely } from 'kysely'
import { folded } from '#shared/model/folded.ts'
import { newId, type WorkspaceId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import type { SavedLookRow } from '../database/tables/brand.ts'
import { conflict, notFound, Refusal } from '../errors.ts'

type SavedLook = Pick<SavedLookRow, 'id' | 'name' | 'look'>

/** Which looks: where they are kept, what one is called, and how many a workspace has room for. */
interface Kind {
  readonly table: 'brand_theme' | 'brand_layout'
  readonly called: string
  readonly most: number
}

/** Looks that a workspace saved under names. A deck that takes one has a copy: it stays when the saved one changes. */
export class SavedLooks {
  readonly #db: Kysely<Schema>
  readonly #kind: Kind

  constructor(db: Kysely<Schema>, kind: Kind) {
    this.#db = db
    this.#kind = kind
  }

  /** In the order of their names. */
  listIn(workspaceId: WorkspaceId): Promise<readonly SavedLook[]> {
    return this.#db
      .selectFrom(this.#kind.table)
      .select(['id', 'name', 'look'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('folded')
      .execute()
  }

  /**
   * Saves a look under a name, in the place of the one that had it, whatever its case: of two who do that at once, the
   * later one's. Throws a `Refusal` without room.
   */
  async save(workspaceId: WorkspaceId, name: string, look: string): Promise<SavedLook> {
    const { table, called, most } = this.#kind
    const key = folded(name)
    const list = await this.listIn(workspaceId)
    if (list.length >= most && !list.some((one) => folded(one.name) === key))
      throw conflict(
        'quota',
        `There is room for ${most} ${called}s. Delete one that matters less, then try again.`,
      )
    await this.#db
      .insertInto(table)
      .values({ id: newId(), workspace_id: workspaceId, folded: key, name, look })
      .onConflict((clash) => clash.columns(['workspace_id', 'folded']).doUpdateSet({ name, look }))
      .execute()
    return this.#db
      .selectFrom(table)
      .select(['id', 'name', 'look'])
      .where('workspace_id', '=', workspaceId)
      .where('folded', '=', key)
      .executeTakeFirstOrThrow()
  }

  /** Throws a `Refusal` where it is not there, or another one has that name. */
  async rename(workspaceId: WorkspaceId, id: string, name: string): Promise<void> {
    const { table, called } = this.#kind
    const key = folded(name)
    const { numUpdatedRows } = await this.#db
      .updateTable(table)
      .set({ name, folded: key })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom(`${table} as other`)
              .select('other.id')
              .where('other.workspace_id', '=', workspaceId)
              .where('other.folded', '=', key)
              .where('other.id', '!=', id),
          ),
        ),
      )
      .executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n) return
    if (!(await this.listIn(workspaceId)).some((one) => one.id === id)) throw notFound(called)
    throw new Refusal(409, 'exists', `Another ${called} has this name already. Choose another one.`, 'name')
  }

  /** Decks that took it keep it. Throws a `Refusal` where it is not there. */
  async remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    const { numDeletedRows } = await this.#db
      .deleteFrom(this.#kind.table)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw notFound(this.#kind.called)
  }
}
