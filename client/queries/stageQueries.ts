import type { PitchId, StageId } from '#shared/model/ids.ts'
import { queryOptions } from '@tanstack/react-query'
import type { AnswerWriting, AnswerWritten } from '#shared/protocol/stage.ts'
import { getChecks, getShownDeck, getStageReport, getStages, post } from '../api.ts'

/** A pitch's showings and rehearsals. Asked again now and then, so that a partner sees one that has begun. */
export const stagesQuery = (pitchId: PitchId) =>
  queryOptions({
    queryKey: ['stages', pitchId],
    queryFn: () => getStages(pitchId),
    refetchInterval: 10_000,
    staleTime: 2_000,
  })

/** What speaks against showing a pitch. Asked afresh each time, and again while people look: colleagues may be putting things right. */
export const checksQuery = (pitchId: PitchId, short: boolean) =>
  queryOptions({
    queryKey: ['checks', pitchId, short],
    queryFn: () => getChecks(pitchId, short),
    refetchInterval: 5_000,
    staleTime: 0,
    gcTime: 0,
  })

/** What happened on a stage; asked again while it goes on. */
export const reportQuery = (stageId: StageId) =>
  queryOptions({
    queryKey: ['stage-report', stageId],
    queryFn: () => getStageReport(stageId),
    refetchInterval: ({ state }) => (state.data?.stage.endedAt === null ? 5_000 : false),
  })

/** A deck as a stage showed it: the state named, or the last. What was frozen never changes. */
export const shownDeckQuery = (stageId: StageId, state: string | null) =>
  queryOptions({
    queryKey: ['shown-deck', stageId, state],
    queryFn: () => getShownDeck(stageId, state),
    staleTime: Infinity,
  })

/** What is written afterwards to a question of a showing, over what stood there. */
export const writeAnswer = (stageId: StageId, questionId: string, body: AnswerWriting) =>
  post<AnswerWritten>(`/api/stages/${stageId}/questions/${encodeURIComponent(questionId)}/answer`, body)
