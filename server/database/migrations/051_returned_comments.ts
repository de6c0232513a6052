import type { Kysely, Migration } from 'kysely'

/** Comments of files that came back are kept with their deck; those in a pitch's file go with the pitch. */
export const returnedComments: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('leftover')
      .addColumn('pitch_id', 'text', (column) => column.references('pitch.id').onDelete('cascade'))
      .execute()
    await db.schema.alterTable('leftover').addColumn('returned_at', 'text').execute()
    await db.schema.createIndex('leftover_of_pitch_id').on('leftover').column('pitch_id').execute()
  },
}
