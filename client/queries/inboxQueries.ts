import { queryOptions } from '@tanstack/react-query'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Topic } from '#shared/model/notification.ts'
import type { Inbox, NewThanks, Thanks, ThanksLists, Told, Unread } from '#shared/protocol/inbox.ts'
import { ApiError, get, patch, post, put, remove } from '../api.ts'

/** What is asked again when the page's line says that something in my inbox is another than before. */
export const inboxKey = ['inbox']

/** How much waits for me. Asked now and then, too, where something on the way lets no line through. */
export const unreadQuery = queryOptions({
  queryKey: [...inboxKey, 'unread'],
  queryFn: () => get<Unread>('/api/me/inbox/unread'),
  refetchInterval: 30_000,
})

/** What waits for me, in words; asked as it is opened. */
export const inboxQuery = queryOptions({
  queryKey: [...inboxKey, 'entries'],
  queryFn: () => get<Inbox>('/api/me/inbox'),
  staleTime: 0,
})

export const markRead = (id: string, read: boolean) => patch<void>(`/api/me/inbox/${id}`, { read })
/** `upTo`: the `at` of the newest entry that was seen. */
export const markAllRead = (upTo: string) => post<void>('/api/me/inbox/read', { upTo })

/** What I am told of. */
export const toldQuery = queryOptions({ queryKey: ['told'], queryFn: () => get<Told>('/api/me/told') })
export const tellMe = (topic: Topic, on: boolean) => put<Told>(`/api/me/told/${topic}`, { on })
export const mailMe = (on: boolean) => put<Told>('/api/me/digest', { on })
export const endDigest = (token: string) => post<void>(`/api/digest/${encodeURIComponent(token)}/off`, {})

export const thanksQuery = queryOptions({
  queryKey: [...inboxKey, 'thanks'],
  queryFn: () => get<ThanksLists>('/api/me/thanks'),
  staleTime: 0,
})
export const giveThanks = (workspaceId: WorkspaceId, thanks: NewThanks) =>
  post<Thanks>(`/api/workspaces/${workspaceId}/thanks`, thanks)
/** Done, too, where the other one of the two was first. */
export const removeThanks = (id: string) =>
  remove(`/api/me/thanks/${id}`).catch((error: unknown) => {
    if (!(error instanceof ApiError && error.status === 404)) throw error
  })
