import type { Kysely, Migration } from 'kysely'

/**
 * What screens draw in the place of a stored picture, and in the library: words to find a picture by, and the files
 * that it took the place of.
 */
export const screenPictures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ['screen_hash', 'screen_type'])
      await db.schema.alterTable('asset').addColumn(column, 'text').execute()
    for (const column of ['tags', 'replaced'])
      await db.schema
        .alterTable('brand_picture')
        .addColumn(column, 'text', (built) => built.notNull().defaultTo(''))
        .execute()
  },
}
