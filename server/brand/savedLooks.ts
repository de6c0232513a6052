import type { Kysely } from 'kysely'
import { cutText } from '#shared/model/characters.ts'
import { folded } from '#shared/model/folded.ts'
import { newId, type WorkspaceId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import type { SavedLookRow } from '../database/tables/brand.ts'
import { conflict, invalid, notFound, Refusal } from '../errors.ts'

type SavedLook = Pick<SavedLookRow, 'id' | 'name' | 'look'>

/** Which looks: where they are kept, what one is called, and how many a workspace has room for. */
interface Kind {
  readonly table: 'brand_theme' | 'brand_layout'
  readonly called: string
  readonly most: number
}

/** Of one, as it is kept. A list of forty is read, and sent, whole. */
const mostBytes = 100_000

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
   * later one's. `beside`: in the place of none; where the name is taken it gets a number behind it.
   * Throws a `Refusal` without room, and for what is too large.
   */
  async save(workspaceId: WorkspaceId, wanted: string, look: string, beside = false): Promise<SavedLook> {
    const { table, called, most } = this.#kind
    if (Buffer.byteLength(look) > mostBytes)
      throw invalid(
        '',
        `This ${called} is too large to be saved for every deck. Take some of it off, tables and drawings first, then save it again.`,
      )
    const taken = await this.#namesIn(workspaceId)
    const name = beside ? freeName(wanted, taken) : wanted
    const key = folded(name)
    if (taken.size >= most && !taken.has(key))
      throw conflict(
        'quota',
        `There is room for ${most} ${called}s. Delete one that matters less, then try again.`,
      )
    const id = newId()
    await this.#db
      .insertInto(table)
      .values({ id, workspace_id: workspaceId, folded: key, name, look })
      .onConflict((clash) => {
        const same = clash.columns(['workspace_id', 'folded'])
        return beside ? same.doNothing() : same.doUpdateSet({ name, look })
      })
      .execute()
    const saved = await this.#db
      .selectFrom(table)
      .select(['id', 'name', 'look'])
      .where('workspace_id', '=', workspaceId)
      .where('folded', '=', key)
      .executeTakeFirstOrThrow()
    // Somebody took the free name a moment before.
    return beside && saved.id !== id ? this.save(workspaceId, wanted, look, beside) : saved
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
    if (!(await this.maybe(workspaceId, id))) throw notFound(called)
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

  maybe(workspaceId: WorkspaceId, id: string): Promise<SavedLook | null> {
    return this.#maybe(workspaceId, 'id', id)
  }

  /** The one that has a name, whatever its case. */
  maybeNamed(workspaceId: WorkspaceId, name: string): Promise<SavedLook | null> {
    return this.#maybe(workspaceId, 'folded', folded(name))
  }

  async #maybe(workspaceId: WorkspaceId, field: 'id' | 'folded', value: string): Promise<SavedLook | null> {
    const found = await this.#db
      .selectFrom(this.#kind.table)
      .select(['id', 'name', 'look'])
      .where('workspace_id', '=', workspaceId)
      .where(field, '=', value)
      .executeTakeFirst()
    return found ?? null
  }

  /** Folded. */
  async #namesIn(workspaceId: WorkspaceId): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom(this.#kind.table)
      .select('folded')
      .where('workspace_id', '=', workspaceId)
      .execute()
    return new Set(rows.map((row) => row.folded))
  }
}

/** The name itself where nobody has it; numbered it is still no longer than a name may be. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const numbered = (nth: number): string => (nth === 1 ? name : `${cutText(name, 76)} ${nth}`)
  let nth = 1
  while (taken.has(folded(numbered(nth)))) nth += 1
  return numbered(nth)
}
