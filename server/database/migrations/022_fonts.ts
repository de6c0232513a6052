import type { Kysely, Migration } from 'kysely'

/** Fonts that a workspace brought, a row for each file. */
export const fonts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('font')
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('bold', 'integer', (column) => column.notNull())
      .addColumn('italic', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('stand_in', 'text', (column) => column.notNull())
      .addColumn('widths', 'text', (column) => column.notNull())
      .addColumn('licence', 'text', (column) => column.notNull())
      .addColumn('added_by', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('font_key', ['workspace_id', 'name', 'bold', 'italic'])
      .execute()
    await db.schema.createIndex('font_hash').on('font').columns(['hash', 'workspace_id']).execute()
  },
}
