import type { Kysely, Migration } from 'kysely'

/** The colours of a workspace's company, each once. */
export const brandColors: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('brand_color')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('hex', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('position', 'text', (column) => column.notNull())
      .addUniqueConstraint('brand_color_once', ['workspace_id', 'hex'])
      .execute()
  },
}
