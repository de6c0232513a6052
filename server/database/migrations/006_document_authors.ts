import type { Kysely, Migration } from 'kysely'

/** Whose a client id is, so that nobody writes in another's name after a restart. */
export const documentAuthors: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('document_author')
      .addColumn('room', 'text', (column) => column.notNull())
      .addColumn('client', 'integer', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_author_key', ['room', 'client'])
      .execute()
  },
}
