import type { Kysely, Migration } from 'kysely'

/** Showings: their state, the decks they froze, the links they are watched by, and who came. */
export const stages: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('frozen_deck')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('stage')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('pitch_id', 'text', (column) => column.notNull())
      .addColumn('workspace_id', 'text', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('deck_hash', 'text', (column) => column.notNull().references('frozen_deck.hash'))
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('reason', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('stage_pitch').on('stage').columns(['pitch_id', 'started_at']).execute()
    await db.schema
      .createTable('watch_link')
      .addColumn('code', 'text', (column) => column.primaryKey())
      .addColumn('stage_id', 'text', (column) => column.notNull().references('stage.id'))
      .addColumn('passcode_hash', 'text')
      .addColumn('expires_at', 'text')
      .addColumn('member_limit', 'integer', (column) => column.notNull())
      .addColumn('closed_at', 'text')
      .execute()
    await db.schema.createIndex('watch_link_stage').on('watch_link').column('stage_id').execute()
    await db.schema
      .createTable('attendance')
      .addColumn('stage_id', 'text', (column) => column.notNull().references('stage.id'))
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('from_at', 'text', (column) => column.notNull())
      .addColumn('to_at', 'text')
      .addPrimaryKeyConstraint('attendance_key', ['stage_id', 'member_id'])
      .execute()
  },
}
