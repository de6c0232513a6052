import type { Kysely, Migration } from 'kysely'

/** Decks that new ones of their workspace may begin as. */
export const workspaceStarters: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('deck')
      .addColumn('starter', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
