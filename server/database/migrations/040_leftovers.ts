import type { Kysely, Migration } from 'kysely'

/** What a file brought that its deck has no place for: comments, notes, and what did not come over. */
export const leftovers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('leftover')
      .addColumn('deck_id', 'text', (column) => column.notNull().references('deck.id').onDelete('cascade'))
      .addColumn('nth', 'integer', (column) => column.notNull())
      .addColumn('slide_id', 'text')
      .addColumn('number', 'integer')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('leftover_key', ['deck_id', 'nth'])
      .execute()
    await db.schema
      .alterTable('deck')
      .addColumn('leftovers', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
