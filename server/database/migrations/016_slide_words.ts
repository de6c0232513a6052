import type { Kysely, Migration } from 'kysely'

/** What stands on slides, for the search over a workspace. Decks and pitches from before are read after the start. */
export const slideWords: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of ['deck', 'pitch']) {
      await db.schema
        .alterTable(table)
        .addColumn('words_known', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
    }
    await db.schema
      .createTable('slide_words')
      .addColumn('room', 'text', (column) => column.notNull())
      .addColumn('slide_id', 'text', (column) => column.notNull())
      .addColumn('deck_id', 'text', (column) => column.notNull().references('deck.id').onDelete('cascade'))
      .addColumn('pitch_id', 'text', (column) => column.references('pitch.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('slide_words_key', ['room', 'slide_id'])
      .execute()
    await db.schema.createIndex('slide_words_deck').on('slide_words').column('deck_id').execute()
    await db.schema.createIndex('slide_words_pitch').on('slide_words').column('pitch_id').execute()
  },
}
