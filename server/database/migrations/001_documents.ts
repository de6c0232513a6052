import type { Kysely, Migration } from 'kysely'

/** The documents: compacted states and the log of updates after them. */
export const documents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('document_state')
      .addColumn('room', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('state', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_state_key', ['room', 'part'])
      .execute()
    await db.schema
      .createTable('document_update')
      // autoincrement: a number is never given twice, so that "up to n" stays true after rows are deleted.
      .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('room', 'text', (column) => column.notNull())
      .addColumn('updates', 'blob', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('document_update_room').on('document_update').column('room').execute()
  },
}
