import type { Kysely, Migration } from 'kysely'

/** How much is open in each pitch, for lists; and the client copies that were made although something was. */
export const concerns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('pitch').addColumn('concerns', 'integer').execute()
    await db.schema
      .createTable('client_copy')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('pitch_id', 'text', (column) => column.notNull().references('pitch.id').onDelete('cascade'))
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('deck_hash', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('concerns', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('client_copy_pitch').on('client_copy').column('pitch_id').execute()
  },
}
