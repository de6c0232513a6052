import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { meQuery } from '#client/queries/accountQueries.ts'

/** Asks again who I am when a room's answer about my rights changes, so that the whole page agrees with it. */
export function useFreshRoles(...rights: readonly boolean[]): void {
  const queries = useQueryClient()
  const answer = rights.join()
  const known = useRef(answer)
  useEffect(() => {
    if (known.current === answer) return
    known.current = answer
    void queries.invalidateQueries(meQuery)
  }, [answer, queries])
}
