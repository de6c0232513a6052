import { useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import { deckQuery, membersQuery } from '#client/queries/libraryQueries.ts'
import type { PlacedWords } from '#client/sync/unsentShelf.ts'
import { plainText } from '#shared/model/richText.ts'
import { DeckSessionContext } from './DeckSession.tsx'

/** Words of a place as people say them: a plan names people by their ids, and minutes by a number. */
export function useSpoken(): (words: PlacedWords) => string {
  const deckId = useContext(DeckSessionContext)?.session.deckId ?? ''
  const deck = useQuery({ ...deckQuery(deckId), enabled: deckId !== '' })
  const workspaceId = deck.data?.workspaceId ?? ''
  const { data } = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  return ({ place, text }) => {
    const words = plainText(text)
    if (place.kind === 'minutes') return `${words} ${words === '1' ? 'minute' : 'minutes'}`
    if (place.kind !== 'speaker') return words
    return data?.members.find(({ userId }) => userId === words)?.name ?? 'A colleague'
  }
}
