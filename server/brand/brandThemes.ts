import type { Kysely } from 'kysely'
import { folded } from '#shared/model/folded.ts'
import { newId, type WorkspaceId } from '#shared/model/ids.ts'
import { defaultTheme, type ThemeLook } from '#shared/model/theme.ts'
import type { BrandTheme } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import type { BrandThemeRow } from '../database/tables/brand.ts'
import { conflict, notFound, Refusal } from '../errors.ts'

/** So many that people still find one among them; each is drawn where one is chosen. */
const most = 40

/** Themes that a workspace saved. A deck that takes one has a copy: it stays when the saved one changes. */
export class BrandThemes {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** In the order of their names. */
  async listIn(workspaceId: WorkspaceId): Promise<readonly BrandTheme[]> {
    const rows = await this.#db
      .selectFrom('brand_theme')
      .select(['id', 'name', 'look'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('folded')
      .execute()
    return rows.map(themeOf)
  }

  /**
   * Saves a theme under a name, in the place of the one that had it, whatever its case: of two who do that at once, the
   * later one's. Throws a `Refusal` without room.
   */
  async save(workspaceId: WorkspaceId, name: string, look: ThemeLook): Promise<BrandTheme> {
    const key = folded(name)
    const list = await this.listIn(workspaceId)
    if (list.length >= most && !list.some((theme) => folded(theme.name) === key))
      throw conflict(
        'quota',
        `There is room for ${most} themes. Delete one that matters less, then try again.`,
      )
    const said = { name, look: JSON.stringify(look) }
    await this.#db
      .insertInto('brand_theme')
      .values({ id: newId(), workspace_id: workspaceId, folded: key, ...said })
      .onConflict((clash) => clash.columns(['workspace_id', 'folded']).doUpdateSet(said))
      .execute()
    const row = await this.#db
      .selectFrom('brand_theme')
      .select(['id', 'name', 'look'])
      .where('workspace_id', '=', workspaceId)
      .where('folded', '=', key)
      .executeTakeFirstOrThrow()
    return themeOf(row)
  }

  /** Throws a `Refusal` where it is not there, or another one has that name. */
  async rename(workspaceId: WorkspaceId, id: string, name: string): Promise<void> {
    const key = folded(name)
    const { numUpdatedRows } = await this.#db
      .updateTable('brand_theme')
      .set({ name, folded: key })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('brand_theme as other')
              .select('other.id')
              .where('other.workspace_id', '=', workspaceId)
              .where('other.folded', '=', key)
              .where('other.id', '!=', id),
          ),
        ),
      )
      .executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n) return
    if (!(await this.listIn(workspaceId)).some((theme) => theme.id === id)) throw notFound('theme')
    throw new Refusal(409, 'exists', 'Another theme has this name already. Choose another one.', 'name')
  }

  /** Decks that took it keep it. Throws a `Refusal` where it is not there. */
  async remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('brand_theme')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw notFound('theme')
  }
}

/** What a theme did not have yet when it was saved is the usual. */
function themeOf({ id, name, look }: Pick<BrandThemeRow, 'id' | 'name' | 'look'>): BrandTheme {
  const { colors, fonts, text } = JSON.parse(look) as ThemeLook
  return {
    ...{ id, name, fonts },
    colors: { ...defaultTheme.colors, ...colors },
    text: { ...defaultTheme.text, ...text },
  }
}
