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
   * What stands there already is taken: whoever sends again, having heard nothing, has no conflict with themselves.
   */
  async write(stageId: StageId, answer: WrittenAnswer, was: string): Promise<boolean> {
    if (await this.#change(stageId, answer, was)) return true
    const stands = (await this.of(stageId)).find(({ questionId }) => questionId === answer.questionId)
    return (stands?.text ?? '') === answer.text
  }

  /** One statement each, which looks and writes at once. `false`: it found something else than `was`. */
  async #change(stageId: StageId, answer: WrittenAnswer, was: string): Promise<boolean> {
    const { questionId, text, by: by_name, at } = answer
    if (was === '' && text === '') return false
    if (was === '') {
      const { numInsertedOrUpdatedRows } = await this.#db
        .insertInto('question_answer')
        .values({ stage_id: stageId, question_id: questionId, text, by_name, at })
        .onConflict((key) => key.columns(['stage_id', 'question_id']).doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    }
    if (text === '') {
      const { numDeletedRows } = await this.#db
        .deleteFrom('question_answer')
        .where('stage_id', '=', stageId)
        .where('question_id', '=', questionId)
        .where('text', '=', was)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    }
    const { numUpdatedRows } = await this.#db
      .updateTable('question_answer')
      .set({ text, by_name, at })
      .where('stage_id', '=', stageId)
      .where('question_id', '=', questionId)
      .where('text', '=', was)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  }
}
