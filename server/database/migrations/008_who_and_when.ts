import type { Kysely, Migration } from 'kysely'

/** Who wrote an update and when, in the log and, by the hour, of what the log was compacted from. Older ones have neither. */
export const whoAndWhen: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('document_update').addColumn('at', 'bigint').execute()
    await db.schema.alterTable('document_update').addColumn('user_id', 'text').execute()
    await db.schema
      .alterTable('document_update')
      .addColumn('by_server', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createTable('document_change')
      .addColumn('room', 'text', (column) => column.notNull())
      .addColumn('hour', 'integer', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('by_server', 'integer', (column) => column.notNull())
      .addColumn('from_at', 'bigint', (column) => column.notNull())
      .addColumn('to_at', 'bigint', (column) => column.notNull())
      .addColumn('commits', 'integer', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_change_key', ['room', 'hour', 'user_id', 'by_server'])
      .execute()
  },
}
