import { queryOptions } from '@tanstack/react-query'
import { getAccountEnd, getConfig, getMe, getOwnEmail, getSessions } from '../api.ts'

/** Never changes while the page is open. */
export const configQuery = queryOptions({ queryKey: ['config'], queryFn: getConfig, staleTime: Infinity })

/** Roles may change under us, so it is asked again whenever the page gets the focus back. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: getMe, staleTime: 30_000 })

/** Asked again with me, and now and then: somebody may sign in elsewhere. */
export const sessionsQuery = queryOptions({
  queryKey: [...meQuery.queryKey, 'sessions'],
  queryFn: getSessions,
  refetchInterval: 15_000,
})

/** What would become of what; asked each time, since others come and go. */
export const accountEndQuery = queryOptions({
  queryKey: [...meQuery.queryKey, 'end'],
  queryFn: getAccountEnd,
  staleTime: 0,
  gcTime: 0,
})

/** Asked again with me: a link may be opened in another tab. */
export const emailQuery = queryOptions({
  queryKey: [...meQuery.queryKey, 'email'],
  queryFn: getOwnEmail,
})
