import { type Kysely, type Migration, sql } from 'kysely'

/** Which parts of a room's state count, so that a new state can be written over several turns beside the old one. */
export const documentHead: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('document_head')
      .addColumn('room', 'text', (column) => column.primaryKey())
      .addColumn('first_part', 'integer', (column) => column.notNull())
      .addColumn('part_count', 'integer', (column) => column.notNull())
      .execute()
    await sql`insert into document_head (room, first_part, part_count)
              select room, min(part), count(*) from document_state group by room`.execute(db)
  },
}
