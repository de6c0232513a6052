import type { Kysely, Migration } from 'kysely'

/** Layouts that a workspace saved for its decks, each name once. */
export const brandLayouts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('brand_layout')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('look', 'text', (column) => column.notNull())
      .addUniqueConstraint('brand_layout_once', ['workspace_id', 'folded'])
      .execute()
  },
}
