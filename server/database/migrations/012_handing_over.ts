import type { Kysely, Migration } from 'kysely'

/** Whether the inviter gives up the invited roles once somebody comes for them. Earlier invitations took nothing. */
export const handingOver: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('invitation')
      .addColumn('hands_over', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
