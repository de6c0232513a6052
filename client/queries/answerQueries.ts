import type { StageId } from '#shared/model/ids.ts'
import type { AnswerWritten, AnswerWriting } from '#shared/protocol/stage.ts'
import { post } from '../api.ts'

/** What is written afterwards to a question of a showing, over what stood there. */
export const writeAnswer = (stageId: StageId, questionId: string, body: AnswerWriting) =>
  post<AnswerWritten>(`/api/stages/${stageId}/questions/${encodeURIComponent(questionId)}/answer`, body)
