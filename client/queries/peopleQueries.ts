import { queryOptions } from '@tanstack/react-query'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { Visibility } from '#shared/policy.ts'
import type {
  OwnPhoto,
  OwnProfile,
  PersonCard,
  ProfileLine,
  RoleCardLine,
  RoleCards,
} from '#shared/protocol/people.ts'
import { get, nothingWhereGone, put, remove, upload } from '../api.ts'
import { cardKey } from './openCards.ts'

/** What I wrote of myself. Asked again on the focus, since it may be written in another window. */
export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: () => get<OwnProfile>('/api/me/profile'),
})

export const putProfileLine = ({ field, ...line }: ProfileLine) =>
  put<ProfileLine>(`/api/me/profile/${field}`, line)
export const uploadPhoto = (file: Blob, visibility: Visibility) =>
  upload<OwnPhoto>(`/api/me/photo?visibility=${visibility}`, file)
export const showPhotoTo = (visibility: Visibility) => put<void>('/api/me/photo', { visibility })
export const removePhoto = () => remove('/api/me/photo')

/** How each side describes its half of the work. */
export const roleCardsQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['role-cards', workspaceId],
    queryFn: () => get<RoleCards>(`/api/workspaces/${workspaceId}/role-cards`),
    staleTime: 10_000,
  })

export const putRoleCardLine = (
  workspaceId: WorkspaceId,
  role: DescribedRole,
  { field, ...line }: RoleCardLine,
) => put<RoleCardLine>(`/api/workspaces/${workspaceId}/role-cards/${role}/${field}`, line)

/** A colleague, with what I may see of them; `null`: they, or I, have left. Not asked while nobody knows the workspace. */
export const personCardQuery = (workspaceId: WorkspaceId, userId: UserId) =>
  queryOptions({
    queryKey: [...cardKey, workspaceId, userId],
    queryFn: () => get<PersonCard>(`/api/workspaces/${workspaceId}/people/${userId}`).catch(nothingWhereGone),
    enabled: workspaceId !== '',
    // What they lead and which roles they have is told to nobody.
    refetchInterval: 30_000,
    staleTime: 0,
    gcTime: 0,
  })
