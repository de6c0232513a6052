import type { Kysely, Migration } from 'kysely'

/**
 * What was open when a showing started, as sentences; and what each slide of a frozen deck looked like, by
 * which a rehearsal is told from one of an earlier state. Decks from before have none and count as earlier.
 */
export const rehearsed: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('stage')
      .addColumn('concerns', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
    await db.schema
      .alterTable('frozen_deck')
      .addColumn('prints', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
  },
}
