import { queryOptions } from '@tanstack/react-query'
import type { PitchId, UserId } from '#shared/model/ids.ts'
import type { Introduced } from '#shared/protocol/people.ts'
import { get, nothingWhereGone, post, put } from '../api.ts'
import { introductionKey } from './openCards.ts'

/** Whom I meet on a pitch; `null`: nobody. `leads`: who leads it now, so that others are asked after. */
export const introductionQuery = (pitchId: PitchId, leads: readonly (UserId | undefined)[]) =>
  queryOptions({
    queryKey: [...introductionKey, pitchId, ...leads],
    queryFn: () =>
      get<Introduced>(`/api/pitches/${pitchId}/introduction`)
        .then((got) => got.introduction)
        .catch(nothingWhereGone),
    refetchInterval: ({ state }) => (state.data ? 30_000 : false),
    gcTime: 0,
  })

const answerPath = (pitchId: PitchId, to: UserId): string => `/api/pitches/${pitchId}/introduction/${to}`

/** An empty opener skips. */
export const answerIntroduction = (pitchId: PitchId, to: UserId, opener: string) =>
  put<void>(answerPath(pitchId, to), { opener })
/** Takes back that answer, and no other one. */
export const takeAnswerBack = (pitchId: PitchId, to: UserId, opener: string) =>
  post<void>(`${answerPath(pitchId, to)}/undo`, { opener })
