import type { Kysely, Migration } from 'kysely'

/** How often somebody did what rings at others lately: counted where every process sees it. */
export const allowances: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('allowance')
      .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('used', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('allowance_key', ['user_id', 'name'])
      .execute()
  },
}
