import type { Kysely, Migration } from 'kysely'

/** Accounts that have ended, until everything that is to go with them is gone. */
export const endedAccounts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('ended_account')
      .addColumn('user_id', 'text', (column) => column.primaryKey())
      .addColumn('ended_at', 'text', (column) => column.notNull())
      .execute()
  },
}
