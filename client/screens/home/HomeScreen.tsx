import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DeckRecord } from '#shared/protocol/api.ts'
import { errorText } from '#client/api.ts'
import { useWorkspace } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { PageHead } from '#client/page/PageHead.tsx'
import { nextPitch } from './arrangeDecks.ts'
import { DeckList } from './DeckList.tsx'
import { LibraryContext, type Library, type LibraryDialog } from './library.ts'
import { LibraryDialogs } from './LibraryDialogs.tsx'
import { decksQuery } from '#client/queries/libraryQueries.ts'
import { localDay, meetingWords, type Day } from '#client/page/meetingDate.ts'
import { NewDeckButton } from './NewDeckButton.tsx'
import { ShelfSkeleton } from './ShelfSkeleton.tsx'
import { useLibraryActions } from './useLibraryActions.ts'

/** Every deck of the workspace, and what each became for which client. */
export function HomeScreen() {
  const { id: workspaceId, roles } = useWorkspace()
  const { data: decks, error, refetch } = useQuery(decksQuery(workspaceId))
  const [dialog, setDialog] = useState<LibraryDialog | null>(null)
  const today = localDay(new Date())
  const library: Library = {
    workspaceId,
    roles,
    today,
    actions: useLibraryActions(workspaceId),
    ask: setDialog,
  }
  return (
    <LibraryContext value={library}>
      <PageHead
        title="Decks"
        lead={decks && <NextMeeting decks={decks} today={today} />}
        action={decks && decks.length > 0 && <NewDeckButton />}
      />
      {decks ? (
        <DeckList decks={decks} />
      ) : error ? (
        <EmptyState
          title="Your decks could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {errorText(error)}
        </EmptyState>
      ) : (
        <ShelfSkeleton />
      )}
      <LibraryDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </LibraryContext>
  )
}

/** What everybody here works towards. */
function NextMeeting({ decks, today }: { decks: readonly DeckRecord[]; today: Day }) {
  const next = nextPitch(decks, today)
  if (!next?.meetingOn) return null
  const { date, distance } = meetingWords(next.meetingOn, today)
  return (
    <>
      Next up: <Link to={`/decks/${next.deckId}/pitches/${next.id}`}>{next.client}</Link>,{' '}
      {distance || `on ${date}`}
    </>
  )
}
