import type { Kysely, Migration } from 'kysely'

/** Who left a workspace stays out of its door, which stands as long as its opener; when an address was confirmed. */
export const departures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('departure')
      .addColumn('workspace_id', 'text', (column) =>
        column.notNull().references('workspace.id').onDelete('cascade'),
      )
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('address_hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('departure_key', ['workspace_id', 'user_id'])
      .execute()
    await db.schema.alterTable('domain_door').addColumn('opened_by', 'text').execute()
    await db.schema.alterTable('user').addColumn('emailConfirmedAt', 'text').execute()
  },
}
