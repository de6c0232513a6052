import type { Kysely, Migration } from 'kysely'

/** Folders of a workspace, and which one each deck lies in. One that goes lets its decks out, and takes none along. */
export const folders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('folder')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) =>
        column.notNull().references('workspace.id').onDelete('cascade'),
      )
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('folder_workspace').on('folder').column('workspace_id').execute()
    await db.schema
      .alterTable('deck')
      .addColumn('folder_id', 'text', (column) => column.references('folder.id').onDelete('set null'))
      .execute()
    await db.schema.createIndex('deck_folder').on('deck').column('folder_id').execute()
  },
}
