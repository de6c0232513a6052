import { queryOptions } from '@tanstack/react-query'
import { getStages } from '../api.ts'

/** A pitch's showings and rehearsals. Asked again now and then, so that a partner sees one that has begun. */
export const stagesQuery = (pitchId: string) =>
  queryOptions({
    queryKey: ['stages', pitchId],
    queryFn: () => getStages(pitchId),
    refetchInterval: 10_000,
    staleTime: 2_000,
  })
