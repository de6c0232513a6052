import type { Kysely, Migration } from 'kysely'

/** Files that people asked for, from their place in the line until they are kept no longer. */
export const exportJobs: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('export_job')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('deck_id', 'text', (column) => column.notNull().references('deck.id').onDelete('cascade'))
      .addColumn('pitch_id', 'text', (column) => column.references('pitch.id').onDelete('cascade'))
      .addColumn('stage_id', 'text')
      .addColumn('wanted', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('extension', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('beat_at', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('remarks', 'integer')
      .addColumn('report', 'text')
      .execute()
    await db.schema
      .createIndex('export_job_whose')
      .on('export_job')
      .columns(['user_id', 'workspace_id', 'created_at'])
      .execute()
    await db.schema.createIndex('export_job_deck').on('export_job').columns(['deck_id', 'pitch_id']).execute()
    await db.schema.createIndex('export_job_state').on('export_job').columns(['state', 'beat_at']).execute()
  },
}
