import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PhotosOf } from '#client/people/card/PhotosOf.tsx'
import { deckQuery, pitchQuery } from '#client/queries/libraryQueries.ts'
import type { PitchId, WorkspaceId } from '#shared/model/ids.ts'

/** The workspace of a pitch; empty until it is known, and while nothing can be asked. */
export function useStageWorkspace(pitchId: PitchId): WorkspaceId {
  const deckId = useQuery(pitchQuery(pitchId)).data?.deckId ?? ''
  const deck = useQuery({ ...deckQuery(deckId), enabled: deckId !== '' })
  return deck.data?.workspaceId ?? ''
}

/** Gives the faces on a presenter's screen their photos. The audience's page has none of this: it knows no members. */
export const StagePeople = ({ pitchId, children }: { pitchId: PitchId; children: ReactNode }) => (
  <PhotosOf workspaceId={useStageWorkspace(pitchId)} onPitch={pitchId}>
    {children}
  </PhotosOf>
)
