import { queryOptions } from '@tanstack/react-query'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { getPersonCard, getPhotos, getProfile, getRoleCards } from '../api.ts'

/** What I wrote of myself. Asked again on the focus, since it may be written in another window. */
export const profileQuery = queryOptions({ queryKey: ['profile'], queryFn: getProfile })

/** Whose photo I see, and which. */
export const photosQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['photos', workspaceId],
    queryFn: () => getPhotos(workspaceId),
    enabled: workspaceId !== '',
    staleTime: 15_000,
    refetchInterval: 30_000,
  })

/** How each side describes its half of the work. */
export const roleCardsQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['role-cards', workspaceId],
    queryFn: () => getRoleCards(workspaceId),
    staleTime: 10_000,
  })

/** Milliseconds. What somebody hides is gone from open cards within two seconds. */
const cardAge = 1_500

/** A colleague, with what I may see of them. */
export const personCardQuery = (workspaceId: WorkspaceId, userId: UserId) =>
  queryOptions({
    queryKey: ['person', workspaceId, userId],
    queryFn: () => getPersonCard(workspaceId, userId),
    refetchInterval: cardAge,
    staleTime: 0,
    gcTime: 0,
  })
