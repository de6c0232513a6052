import { queryOptions } from '@tanstack/react-query'
import { getDecks, getMembers, getStarters } from '#client/api.ts'

/** Asked again twice a minute, so that covers and dates follow what colleagues do. */
export const decksQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['decks', workspaceId],
    queryFn: () => getDecks(workspaceId),
    refetchInterval: 30_000,
  })

export const membersQuery = (workspaceId: string) =>
  queryOptions({ queryKey: ['members', workspaceId], queryFn: () => getMembers(workspaceId) })

export const startersQuery = queryOptions({
  queryKey: ['starters'],
  queryFn: getStarters,
  staleTime: Infinity,
})
