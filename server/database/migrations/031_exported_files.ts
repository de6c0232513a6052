import type { Kysely, Migration } from 'kysely'

/** PowerPoint files that were made here, and of what, so that they are known when they come back. */
export const exportedFiles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('exported_file')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull())
      .addColumn('deck_id', 'text', (column) => column.notNull().references('deck.id').onDelete('cascade'))
      .addColumn('pitch_id', 'text', (column) => column.references('pitch.id').onDelete('cascade'))
      .addColumn('deck_hash', 'text', (column) => column.notNull().references('frozen_deck.hash'))
      .addColumn('copy', 'text', (column) => column.notNull())
      .addColumn('slides', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('exported_file_deck')
      .on('exported_file')
      .columns(['deck_id', 'pitch_id', 'at'])
      .execute()
    await db.schema.createIndex('exported_file_hash').on('exported_file').column('deck_hash').execute()
  },
}
