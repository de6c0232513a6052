import { sql, type Kysely, type Migration } from 'kysely'

/** Covers that hold whole slides of any size go: a list carried 266 MB of them. The next save draws them anew. */
export const shortCovers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of ['deck', 'pitch']) {
      await sql`update ${sql.table(table)} set cover = null where length(cover) > 48000`.execute(db)
    }
  },
}
