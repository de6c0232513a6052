import type { Kysely, Migration } from 'kysely'

/** In which file a comment came back: the same words in two files are two comments. */
export const returnedFiles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('leftover').addColumn('file_id', 'text').execute()
  },
}
