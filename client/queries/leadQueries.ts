import { queryOptions } from '@tanstack/react-query'
import type { PitchId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { PitchLead, PitchLeads } from '#shared/protocol/api.ts'
import { get, put } from '../api.ts'

/** Milliseconds. Whoever is about to hand a side over sees who leads it now. */
const leadAge = 2_000

/** Who leads a pitch, where somebody looks at that. Lists and the open deck carry it too, and ask less often. */
export const leadsQuery = (pitchId: PitchId) =>
  queryOptions({
    queryKey: ['leads', pitchId],
    queryFn: () => get<PitchLeads>(`/api/pitches/${pitchId}/leads`),
    refetchInterval: leadAge,
    staleTime: leadAge,
  })

export const putLead = (
  pitchId: PitchId,
  side: DescribedRole,
  lead: Pick<PitchLead, 'userId' | 'revision'>,
) => put<PitchLead>(`/api/pitches/${pitchId}/leads/${side}`, lead)
