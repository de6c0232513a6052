import type { Kysely } from 'kysely'
import { newId, type WorkspaceId } from '#shared/model/ids.ts'
import { byOrder, placeAt, type Order } from '#shared/model/order.ts'
import type { BrandColor } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import { conflict, notFound, Refusal } from '../errors.ts'

/** So many that people still find one among them. */
const most = 60

type Placed = BrandColor & { readonly order: Order }

interface ColorWords {
  readonly name: string
  readonly hex: `#${string}`
}

/** The colours of a workspace's company, in marketing's order. Documents hold a colour itself and never its name. */
export class BrandColors {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async listIn(workspaceId: WorkspaceId): Promise<readonly BrandColor[]> {
    return (await this.#placedIn(workspaceId)).map(({ id, name, hex }) => ({ id, name, hex }))
  }

  /**
   * Adds a colour before another one, or as the last where there is no such other. One that is there already gets the
   * new name and stays where it is: of two who add it at once, the later one's. Throws a `Refusal` without room.
   */
  async put(workspaceId: WorkspaceId, { name, hex }: ColorWords, before: string | null): Promise<BrandColor> {
    const list = await this.#placedIn(workspaceId)
    if (list.length >= most && !list.some((color) => color.hex === hex))
      throw conflict(
        'quota',
        `There is room for ${most} colours. Delete one that matters less, then try again.`,
      )
    const id = newId()
    const keys = placeAt(list, id, indexBefore(list, before))
    await this.#db
      .insertInto('brand_color')
      .values({ id, workspace_id: workspaceId, hex, name, position: keys.get(id)! })
      .onConflict((clash) => clash.columns(['workspace_id', 'hex']).doUpdateSet({ name }))
      .execute()
    await this.#write(workspaceId, keys)
    return this.#db
      .selectFrom('brand_color')
      .select(['id', 'name', 'hex'])
      .where('workspace_id', '=', workspaceId)
      .where('hex', '=', hex)
      .executeTakeFirstOrThrow()
  }

  /** Throws a `Refusal` where it is not there, or another one has that value. */
  async change(workspaceId: WorkspaceId, id: string, { name, hex }: ColorWords): Promise<void> {
    const { numUpdatedRows } = await this.#row(workspaceId, id)
      .set({ name, hex })
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('brand_color as other')
              .select('other.id')
              .where('other.workspace_id', '=', workspaceId)
              .where('other.hex', '=', hex)
              .where('other.id', '!=', id),
          ),
        ),
      )
      .executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n) return
    const list = await this.#placedIn(workspaceId)
    const same = list.find((color) => color.hex === hex)
    if (!same || !list.some((color) => color.id === id)) throw notFound('colour')
    throw new Refusal(409, 'exists', `This colour is here already: it is called “${same.name}”.`, 'hex')
  }

  /** Puts it before another one, or to the end where there is no such other. Throws a `Refusal` where it is not there. */
  async move(workspaceId: WorkspaceId, id: string, before: string | null): Promise<void> {
    const list = await this.#placedIn(workspaceId)
    if (!list.some((color) => color.id === id)) throw notFound('colour')
    const others = list.filter((color) => color.id !== id)
    await this.#write(workspaceId, placeAt(others, id, indexBefore(others, before)))
  }

  /** Slides that wear it keep it. Throws a `Refusal` where it is not there. */
  async remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('brand_color')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw notFound('colour')
  }

  async #write(workspaceId: WorkspaceId, keys: ReadonlyMap<string, Order>): Promise<void> {
    for (const [id, position] of keys) await this.#row(workspaceId, id).set({ position }).execute()
  }

  async #placedIn(workspaceId: WorkspaceId): Promise<readonly Placed[]> {
    const rows = await this.#db
      .selectFrom('brand_color')
      .select(['id', 'name', 'hex', 'position as order'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    return rows.sort(byOrder)
  }

  #row(workspaceId: WorkspaceId, id: string) {
    return this.#db.updateTable('brand_color').where('workspace_id', '=', workspaceId).where('id', '=', id)
  }
}

function indexBefore(list: readonly Placed[], before: string | null): number {
  const at = list.findIndex(({ id }) => id === before)
  return at < 0 ? list.length : at
}
