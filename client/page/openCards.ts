import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { introductionKey } from '#client/queries/introductionQueries.ts'
import { cardKey } from '#client/queries/peopleQueries.ts'

/** Where somebody's card stands. */
export const cards: readonly QueryKey[] = [cardKey, introductionKey]

/**
 * Asks anew for the cards that are open. One whose answer is on its way is waited for, however slow the line is, and
 * one that could not be had is for whoever opens it again.
 */
export function lookAtCards(queries: QueryClient): void {
  for (const queryKey of cards)
    void queries.invalidateQueries(
      { queryKey, predicate: ({ state }) => state.data !== undefined },
      { cancelRefetch: false },
    )
}
