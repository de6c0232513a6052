import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { inboxKey } from './inboxQueries.ts'

/** Of everybody's card. The page's line says when one that is open is to be asked for anew. */
export const cardKey = ['person'] as const

/**
 * Of the introductions of every pitch. Asked again with the inbox: what the other one says, or what I answer on another
 * device, rings the same bell. And with cards, since one stands on it.
 */
export const introductionKey = [...inboxKey, 'introduction']

/** Where somebody's card stands. Apart from what asks for them, which comes with the first that is opened. */
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
