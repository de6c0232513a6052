import { queryOptions } from '@tanstack/react-query'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { PhotoList } from '#shared/protocol/people.ts'
import { get } from '../api.ts'

/** For every workspace. */
export const photosKey = ['photos'] as const

/** Whose photo I see, and which: for the faces of every page, so it stands apart from what cards and profiles ask. */
export const photosQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: [...photosKey, workspaceId],
    queryFn: () => get<PhotoList>(`/api/workspaces/${workspaceId}/people`).then(({ photos }) => photos),
    enabled: workspaceId !== '',
    staleTime: 15_000,
    refetchInterval: 30_000,
  })

/** The address of a photo that I see. `hash` is in it so that a new photo is another address. */
export const photoAddress = (workspaceId: WorkspaceId, userId: UserId, hash: string): string =>
  `/api/workspaces/${workspaceId}/people/${userId}/photo?of=${hash.slice(0, 16)}`
