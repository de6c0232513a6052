import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { PhotosContext } from '#client/people/photos.ts'
import { photoAddress, photosQuery } from '#client/queries/photos.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'

/** Gives the faces below it their photos. Empty: nobody knows the workspace yet. */
export function PhotosOf({ workspaceId, children }: { workspaceId: WorkspaceId; children: ReactNode }) {
  const { data } = useQuery(photosQuery(workspaceId))
  const photos = useMemo(
    () =>
      new Map((data ?? []).map(({ userId, photo }) => [userId, photoAddress(workspaceId, userId, photo)])),
    [data, workspaceId],
  )
  return <PhotosContext value={photos}>{children}</PhotosContext>
}
