import type { Kysely, Migration } from 'kysely'

/** What people thank each other for, and what they are told. All of it goes with its person. */
export const inbox: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('thanks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) =>
        column.notNull().references('workspace.id').onDelete('cascade'),
      )
      .addColumn('from_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('to_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('deck_id', 'text', (column) => column.references('deck.id').onDelete('set null'))
      .addColumn('pitch_id', 'text', (column) => column.references('pitch.id').onDelete('set null'))
      .addColumn('slide_id', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('thanks_to').on('thanks').columns(['to_id', 'at']).execute()
    await db.schema.createIndex('thanks_from').on('thanks').columns(['from_id', 'at']).execute()
    await db.schema
      .createTable('notification')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('workspace_id', 'text', (column) =>
        column.notNull().references('workspace.id').onDelete('cascade'),
      )
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('about_id', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.references('user.id').onDelete('set null'))
      .addColumn('deck_id', 'text', (column) => column.references('deck.id').onDelete('cascade'))
      .addColumn('pitch_id', 'text', (column) => column.references('pitch.id').onDelete('cascade'))
      .addColumn('slide_id', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('read_at', 'text')
      .addUniqueConstraint('notification_once', ['user_id', 'kind', 'about_id'])
      .execute()
    await db.schema.createIndex('notification_at').on('notification').columns(['user_id', 'at']).execute()
    await db.schema
      .createIndex('notification_about')
      .on('notification')
      .columns(['about_id', 'kind'])
      .execute()
    await db.schema
      .createTable('untold')
      .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('topic', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('untold_once', ['user_id', 'topic'])
      .execute()
    await db.schema
      .createTable('digest')
      .addColumn('user_id', 'text', (column) => column.primaryKey().references('user.id').onDelete('cascade'))
      .addColumn('is_on', 'integer', (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull().unique())
      .addColumn('sent_at', 'text', (column) => column.notNull())
      .execute()
  },
}
