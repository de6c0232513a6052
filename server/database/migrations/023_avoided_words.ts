import type { Kysely, Migration } from 'kysely'

/** Words that a workspace does not want in its decks, each once however it is written. */
export const avoidedWords: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('avoided_words')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('instead', 'text', (column) => column.notNull())
      .addUniqueConstraint('avoided_words_once', ['workspace_id', 'folded'])
      .execute()
  },
}
