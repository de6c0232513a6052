import type { Kysely, Migration } from 'kysely'

/** What people say of themselves, a row a line, and their photo, each with whom it is for. */
export const profiles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('profile_line')
      .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('visibility', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('profile_line_once', ['user_id', 'field'])
      .execute()
    await db.schema
      .createTable('profile_photo')
      .addColumn('user_id', 'text', (column) => column.primaryKey().references('user.id').onDelete('cascade'))
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('photo', 'blob', (column) => column.notNull())
      .addColumn('visibility', 'text', (column) => column.notNull())
      .execute()
  },
}
