import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Who leads a pitch on each side, a row a side. Of pitches that there are already: whoever made the deck, and whoever
 * made the pitch, as far as they hold the role; `leads_in_plan` is 1 until it was seen whom their plans name.
 */
export const pitchLeads: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('pitch_lead')
      .addColumn('pitch_id', 'text', (column) => column.notNull().references('pitch.id').onDelete('cascade'))
      .addColumn('side', 'text', (column) => column.notNull())
      // Refers to nobody's row: who is gone is a former member, and the pitch knows that it was led.
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('agreed', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('named_by', 'text')
      .addColumn('named_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('pitch_lead_once', ['pitch_id', 'side'])
      .execute()
    await db.schema.createIndex('pitch_lead_user').on('pitch_lead').column('user_id').execute()
    await db.schema
      .alterTable('pitch')
      .addColumn('leads_in_plan', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await sql`update pitch set leads_in_plan = 1`.execute(db)
    for (const [side, maker] of [
      ['marketing', sql`deck.owner_id`],
      ['sales', sql`pitch.owner_id`],
    ] as const)
      await sql`
        insert into pitch_lead (pitch_id, side, user_id, agreed, revision, named_by, named_at)
        select pitch.id, ${sql.lit(side)}, member.user_id, 1, 1, null, pitch.created_at
        from pitch
        inner join deck on deck.id = pitch.deck_id
        inner join member on member.workspace_id = deck.workspace_id and member.user_id = ${maker}
        where (',' || member.roles || ',') like ${sql.lit(`%,${side},%`)}`.execute(db)
  },
}
