import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Whom somebody was shown on the first pitch that the two lead together, a row each way; it goes with either of them.
 * Those who lead a pitch together already know each other.
 */
export const introductions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('introduction')
      .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('other_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      .addColumn('opener', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('introduction_once', ['user_id', 'other_id'])
      .execute()
    await db.schema
      .createIndex('introduction_of_other_id')
      .on('introduction')
      .columns(['other_id', 'user_id'])
      .execute()
    await sql`
      insert into introduction (user_id, other_id, opener)
      select distinct mine.user_id, theirs.user_id, ''
      from pitch_lead as mine
      inner join pitch_lead as theirs on theirs.pitch_id = mine.pitch_id and theirs.user_id <> mine.user_id
      inner join "user" as me on me.id = mine.user_id
      inner join "user" as them on them.id = theirs.user_id`.execute(db)
  },
}
