import type { Kysely, Migration } from 'kysely'

/** Pictures that a workspace keeps at hand for its decks, each once, with a small one for lists. */
export const brandPictures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('brand_picture')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('alt', 'text', (column) => column.notNull())
      .addColumn('preview', 'blob', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('brand_picture_once', ['workspace_id', 'hash'])
      .execute()
  },
}
