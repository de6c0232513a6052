import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useState } from 'react'
import { decksQuery } from '#client/queries/libraryQueries.ts'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { ThanksAbout } from '#shared/protocol/inbox.ts'

/** Something that somebody can be thanked for from here. */
export interface ThanksChoice {
  readonly label: string
  readonly about: ThanksAbout
}

/** What lies before whoever opens a card: read as it is opened. `null`: no deck is open. */
export const ThanksContext = createContext<(() => readonly ThanksChoice[]) | null>(null)

/** As many pitches as a list of choices is still read. */
const mostPitches = 12

/** What is on screen; outside of a deck the pitches that this person made, or of decks of theirs, the newest first. */
export function useThanksChoices(workspaceId: WorkspaceId, userId: UserId): readonly ThanksChoice[] {
  const onScreen = useContext(ThanksContext)
  const [here] = useState(() => onScreen?.())
  const { data } = useQuery({ ...decksQuery(workspaceId), enabled: here === undefined && workspaceId !== '' })
  if (here) return here
  return (data ?? [])
    .flatMap(({ ownerId, pitches }) => pitches.filter((pitch) => [ownerId, pitch.ownerId].includes(userId)))
    .filter(({ archived }) => !archived)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, mostPitches)
    .map(({ id, client }) => ({ label: `The pitch for ${client}`, about: { kind: 'pitch', pitchId: id } }))
}
