import type { Kysely, Migration } from 'kysely'

/** Themes that a workspace saved for its decks, each name once. */
export const brandThemes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('brand_theme')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('look', 'text', (column) => column.notNull())
      .addUniqueConstraint('brand_theme_once', ['workspace_id', 'folded'])
      .execute()
  },
}
