import { sql, type Kysely, type Migration } from 'kysely'

/**
 * A stage may be set ahead of its start, and who watches may go and come again. A column that must be there cannot
 * be allowed to be empty in SQLite, so it is put in anew.
 */
export const setStages: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropIndex('stage_pitch').execute()
    await db.schema
      .alterTable('stage')
      .addColumn('set_at', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await db.schema.alterTable('stage').addColumn('begun_at', 'text').execute()
    await sql`update stage set set_at = started_at, begun_at = started_at`.execute(db)
    await db.schema.alterTable('stage').dropColumn('started_at').execute()
    await db.schema.alterTable('stage').renameColumn('begun_at', 'started_at').execute()
    await db.schema.createIndex('stage_pitch').on('stage').columns(['pitch_id', 'set_at']).execute()
    await db.schema
      .createTable('attendance_gap')
      .addColumn('stage_id', 'text', (column) => column.notNull().references('stage.id'))
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('from_at', 'text', (column) => column.notNull())
      .addColumn('to_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('attendance_gap_key', ['stage_id', 'member_id', 'from_at'])
      .execute()
  },
}
