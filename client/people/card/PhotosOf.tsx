import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { PhotosContext } from '#client/people/photos.ts'
import { photoAddress, photosQuery } from '#client/queries/photos.ts'
import type { PitchId, WorkspaceId } from '#shared/model/ids.ts'
import { CardsOf } from './CardsOf.tsx'

interface PhotosOfProps {
  workspaceId: WorkspaceId
  /** The pitch that is open, so that cards say what their people lead there. */
  onPitch?: PitchId | null
  children: ReactNode
}

/** Gives the faces below it their photos and cards. Empty: nobody knows the workspace yet. */
export function PhotosOf({ workspaceId, onPitch = null, children }: PhotosOfProps) {
  const { data } = useQuery(photosQuery(workspaceId))
  const photos = useMemo(
    () =>
      new Map((data ?? []).map(({ userId, photo }) => [userId, photoAddress(workspaceId, userId, photo)])),
    [data, workspaceId],
  )
  return (
    <PhotosContext value={photos}>
      <CardsOf {...{ workspaceId, onPitch }}>{children}</CardsOf>
    </PhotosContext>
  )
}
