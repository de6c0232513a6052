import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Which parts of a room's state count, and up to where the log is in them, so that a new state can be written beside
 * the old one, and what it takes the place of be cleared away, over several turns.
 */
export const documentHead: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('document_head')
      .addColumn('room', 'text', (column) => column.primaryKey())
      .addColumn('first_part', 'integer', (column) => column.notNull())
      .addColumn('part_count', 'integer', (column) => column.notNull())
      .addColumn('last_seq', 'integer', (column) => column.notNull())
      .execute()
    await sql`insert into document_head (room, first_part, part_count, last_seq)
              select room, min(part), count(*), 0 from document_state group by room`.execute(db)
  },
}
