import type { Kysely, Migration } from 'kysely'

/** Files that became drafts of decks, and their slides and layouts, a row each. */
export const imports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('import_draft')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('folder_id', 'text')
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('deck_id', 'text', (column) => column.notNull())
      .addColumn('pitch_id', 'text')
      .execute()
    await db.schema
      .createIndex('import_draft_whose')
      .on('import_draft')
      .columns(['user_id', 'workspace_id'])
      .execute()
    await db.schema
      .createTable('import_part')
      .addColumn('draft_id', 'text', (column) =>
        column.notNull().references('import_draft.id').onDelete('cascade'),
      )
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('import_part_key', ['draft_id', 'name'])
      .execute()
  },
}
