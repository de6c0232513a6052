import type { Kysely, Migration } from 'kysely'

/** Since when a picture may be one that nothing shows any more. */
export const unusedPictures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('asset').addColumn('unused_since', 'text').execute()
  },
}
