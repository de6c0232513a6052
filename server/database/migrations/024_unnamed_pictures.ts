import type { Kysely, Migration } from 'kysely'

/** Since when every look found no name of a picture. */
export const unnamedPictures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('asset').addColumn('unnamed_since', 'text').execute()
  },
}
