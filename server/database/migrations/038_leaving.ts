import type { Kysely, Migration } from 'kysely'

/** Accounts change their address and end; a workspace that nobody is in any more is emptied; a door by domain. */
export const leaving: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('workspace').addColumn('left_at', 'text').execute()
    await db.schema
      .createTable('email_change')
      .addColumn('user_id', 'text', (column) => column.primaryKey().references('user.id').onDelete('cascade'))
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('domain_door')
      .addColumn('workspace_id', 'text', (column) => column.primaryKey().references('workspace.id'))
      .addColumn('domain', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull().unique())
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .execute()
  },
}
