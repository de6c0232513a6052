import { sql, type Kysely, type Migration } from 'kysely'

/** Who made a deck or a pitch, what waits for an answer there, and who keeps which deck at hand. */
export const home: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, kind] of [
      ['deck', 'design'],
      ['pitch', 'pitch'],
    ] as const) {
      await db.schema.alterTable(table).addColumn('owner_id', 'text').execute()
      await db.schema
        .alterTable(table)
        .addColumn('open_suggestions', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
      await firstWritersOwn(db, table, kind)
    }
    await db.schema
      .createTable('star')
      .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('deck_id', 'text', (column) => column.notNull().references('deck.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('star_key', ['user_id', 'deck_id'])
      .execute()
  },
}

/** As far as the log tells who wrote first; what is older has no owner. */
async function firstWritersOwn(db: Kysely<unknown>, table: string, kind: string): Promise<void> {
  const room = sql`${`${kind}/`} || ${sql.ref(`${table}.id`)}`
  await sql`
    update ${sql.table(table)} set owner_id = coalesce(
      (select user_id from document_change where room = ${room} and user_id <> '' order by from_at limit 1),
      (select user_id from document_update where room = ${room} and user_id is not null order by seq limit 1)
    )`.execute(db)
}
