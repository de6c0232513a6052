import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { whoEnters } from '#client/browser/showCache.ts'
import { meQuery } from '#client/queries/accountQueries.ts'

/** After signing in: forgets what was known of whoever was here before, learns who is here now, and goes on. */
export function useEnter(): (path: string) => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (path) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'config' })
    await whoEnters(() => queries.fetchQuery(meQuery))
    await navigate(path, { replace: true })
  }
}
