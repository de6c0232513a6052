import { queryOptions } from '@tanstack/react-query'
import type { PitchId, UserId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { HandedLead, PitchLead, PitchLeads } from '#shared/protocol/api.ts'
import { get, post, put } from '../api.ts'

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
  lead: Pick<PitchLead, 'userId' | 'revision'> & { readonly with: UserId | null },
) => put<HandedLead>(`/api/pitches/${pitchId}/leads/${side}`, lead)

/** Takes back a handing over that nothing came after. */
export const undoLead = (pitchId: PitchId, side: DescribedRole, revision: number) =>
  post<HandedLead>(`/api/pitches/${pitchId}/leads/${side}/undo`, { revision })
