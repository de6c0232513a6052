import type { Kysely, Migration } from 'kysely'

/** What was written afterwards to questions that were asked at a showing. */
export const questionAnswers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('question_answer')
      .addColumn('stage_id', 'text', (column) => column.notNull().references('stage.id').onDelete('cascade'))
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('question_answer_key', ['stage_id', 'question_id'])
      .execute()
  },
}
