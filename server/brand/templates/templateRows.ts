import type { Kysely, Transaction } from 'kysely'
import type { TemplateVersionId, WorkspaceId } from '#shared/model/ids.ts'
import type { Schema } from '../../database/schema.ts'
import type { BrandTemplateRow, TemplateVersionRow } from '../../database/tables/brand.ts'
import { importLimits } from '../../pptx/read/limits.ts'

export type NewVersion = Omit<TemplateVersionRow, 'template_id' | 'number' | 'offered_until'>

/** The queries on templates and their versions. */
export class TemplateRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Those that are offered, by name, each with its current version. */
  async listIn(
    workspaceId: WorkspaceId,
  ): Promise<readonly (TemplateVersionRow & { readonly name: string })[]> {
    return this.#db
      .selectFrom('brand_template')
      .innerJoin('template_version', 'template_version.id', 'brand_template.version_id')
      .selectAll('template_version')
      .select('brand_template.name')
      .where('brand_template.workspace_id', '=', workspaceId)
      .orderBy('brand_template.folded')
      .execute()
  }

  async maybe(workspaceId: WorkspaceId, id: string): Promise<BrandTemplateRow | null> {
    const found = await this.#db
      .selectFrom('brand_template')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    return found ?? null
  }

  /** Offered or not. */
  async maybeVersion(workspaceId: WorkspaceId, id: TemplateVersionId): Promise<TemplateVersionRow | null> {
    const found = await this.#db
      .selectFrom('template_version')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    return found ?? null
  }

  async versionsIn(
    workspaceId: WorkspaceId,
  ): Promise<readonly Pick<TemplateVersionRow, 'id' | 'hash' | 'bytes' | 'offered_until'>[]> {
    return this.#db
      .selectFrom('template_version')
      .select(['id', 'hash', 'bytes', 'offered_until'])
      .where('workspace_id', '=', workspaceId)
      .execute()
  }

  /** Where versions are that are not offered any more. */
  async workspacesWithOld(): Promise<readonly WorkspaceId[]> {
    const rows = await this.#db
      .selectFrom('template_version')
      .select('workspace_id')
      .distinct()
      .where('offered_until', 'is not', null)
      .execute()
    return rows.map(({ workspace_id }) => workspace_id)
  }

  /** All, or so many from the first, as they are kept. */
  async layoutsOf(
    version: TemplateVersionId,
    first: number = importLimits.layouts,
  ): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('template_layout')
      .select('content')
      .where('version_id', '=', version)
      .orderBy('position')
      .limit(first)
      .execute()
    return rows.map(({ content }) => content)
  }

  /** A template with its first version. `false`: somebody took that name a moment before. */
  insert(
    row: Omit<BrandTemplateRow, 'version_id'>,
    version: NewVersion,
    layouts: readonly string[],
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('brand_template')
        .values({ ...row, version_id: version.id })
        .onConflict((clash) => clash.columns(['workspace_id', 'folded']).doNothing())
        .executeTakeFirstOrThrow()
      if (!numInsertedOrUpdatedRows) return false
      await insertVersion(
        transaction,
        { ...version, template_id: row.id, number: 1, offered_until: null },
        layouts,
      )
      return true
    })
  }

  /** Makes a version the current one; of two at once the later. `false`: the template is gone. */
  insertVersion(templateId: string, version: NewVersion, layouts: readonly string[]): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('brand_template')
        .set({ version_id: version.id })
        .where('id', '=', templateId)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) return false
      await endOffers(transaction, templateId)
      const { last } = await transaction
        .selectFrom('template_version')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('template_id', '=', templateId)
        .executeTakeFirstOrThrow()
      const said = { template_id: templateId, number: Number(last) + 1, offered_until: null }
      await insertVersion(transaction, { ...version, ...said }, layouts)
      return true
    })
  }

  /** `false`: another template has that name. */
  async rename(id: string, name: string, folded: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('brand_template')
      .set({ name, folded })
      .where('id', '=', id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('brand_template as other')
              .innerJoin('brand_template as own', 'own.workspace_id', 'other.workspace_id')
              .select('other.id')
              .where('own.id', '=', id)
              .where('other.id', '!=', id)
              .where('other.folded', '=', folded),
          ),
        ),
      )
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  /** It is offered no more; its versions stay. `false`: it was not there. */
  remove(id: string): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('brand_template')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      await endOffers(transaction, id)
      return numDeletedRows > 0n
    })
  }

  async deleteVersion(id: TemplateVersionId): Promise<void> {
    await this.#db.deleteFrom('template_layout').where('version_id', '=', id).execute()
    await this.#db.deleteFrom('template_version').where('id', '=', id).execute()
  }
}

async function insertVersion(
  transaction: Transaction<Schema>,
  version: TemplateVersionRow,
  layouts: readonly string[],
): Promise<void> {
  await transaction.insertInto('template_version').values(version).execute()
  for (const [position, content] of layouts.entries())
    await transaction
      .insertInto('template_layout')
      .values({ version_id: version.id, position, content })
      .execute()
}

const endOffers = (transaction: Transaction<Schema>, templateId: string): Promise<unknown> =>
  transaction
    .updateTable('template_version')
    .set({ offered_until: new Date().toISOString() })
    .where('template_id', '=', templateId)
    .where('offered_until', 'is', null)
    .execute()
