import type { Kysely, Migration } from 'kysely'

/** A frozen deck says in which form it is kept. Its content stays as it was hashed, so the number stands beside it. */
export const copies: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('frozen_deck')
      .addColumn('schema', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
