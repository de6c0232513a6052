import type { Kysely } from 'kysely'
import type { StageId } from '#shared/model/ids.ts'
import type { WrittenAnswer } from '#shared/protocol/stage.ts'
import type { Schema } from '../database/schema.ts'

/** What was written afterwards to the questions of showings. They go with their stage. */
export class AnswerRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async of(stageId: StageId): Promise<readonly WrittenAnswer[]> {
    const rows = await this.#db
      .selectFrom('question_answer')
      .selectAll()
      .where('stage_id', '=', stageId)
      .execute()
    return rows.map(({ question_id, text, by_name, at }) => ({
      questionId: question_id,
      text,
      by: by_name,
      at,
    }))
  }

  /**
   * Over what its writer had before them (`was`; empty: nothing), and over nothing else: of two who write at once the
   * second gets the first's words to read. `false`: something else stands there. An empty text takes the answer away.
   */
  async write(stageId: StageId, answer: WrittenAnswer, was: string): Promise<boolean> {
    return await this.#db.transaction().execute(async (sql) => {
      const at = { stage_id: stageId, question_id: answer.questionId }
      const stands = await sql
        .selectFrom('question_answer')
        .select('text')
        .where('stage_id', '=', stageId)
        .where('question_id', '=', answer.questionId)
        .executeTakeFirst()
      if ((stands?.text ?? '') !== was) return false
      const said = { text: answer.text, by_name: answer.by, at: answer.at }
      if (answer.text === '')
        await sql
          .deleteFrom('question_answer')
          .where('stage_id', '=', stageId)
          .where('question_id', '=', answer.questionId)
          .execute()
      else
        await sql
          .insertInto('question_answer')
          .values({ ...at, ...said })
          .onConflict((key) => key.columns(['stage_id', 'question_id']).doUpdateSet(said))
          .execute()
      return true
    })
  }
}
