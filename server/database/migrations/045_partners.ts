import { sql, type Kysely, type Migration } from 'kysely'

/**
 * A yes to lead a pitch names the other lead, so that nobody becomes a partner by taking the other side; and whom a
 * side was taken from is kept, with their yes, for whoever takes it back. Those who lead together now agreed to that.
 */
export const partners: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const name of ['agreed_with', 'former_id', 'former_agreed_with'])
      await db.schema.alterTable('pitch_lead').addColumn(name, 'text').execute()
    await db.schema
      .alterTable('pitch_lead')
      .addColumn('former_agreed', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await sql`
      update pitch_lead set agreed_with = (
        select theirs.user_id from pitch_lead as theirs
        where theirs.pitch_id = pitch_lead.pitch_id and theirs.side <> pitch_lead.side
      )
      where agreed = 1`.execute(db)
  },
}
