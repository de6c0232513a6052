import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { errorText } from '#client/api.ts'
import { useWorkspace } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { PageHead } from '#client/page/PageHead.tsx'
import { comingMeetings, isThisWeek } from './arrangeDecks.ts'
import { DeckList } from './DeckList.tsx'
import { DropPlace, Imports } from './Imports.tsx'
import { LibraryContext, type Library, type LibraryDialog } from './library.ts'
import { LibraryDialogs } from './LibraryDialogs.tsx'
import { decksQuery, foldersQuery, membersQuery } from '#client/queries/libraryQueries.ts'
import { localDay, meetingWords, type Day } from '#client/page/meetingDate.ts'
import { NewDeckButton } from './NewDeckButton.tsx'
import { TableSkeleton } from './TableSkeleton.tsx'
import { useChoosing } from './useChoosing.ts'
import { useImportFile } from './useImportFile.ts'
import { useLibraryActions } from './useLibraryActions.ts'
import styles from './DeckList.module.css'

/** Every deck of the workspace, and what each became for which client. */
export function HomeScreen() {
  const { id: workspaceId, roles } = useWorkspace()
  const { data: decks, error, refetch } = useQuery(decksQuery(workspaceId))
  const { data: people } = useQuery(membersQuery(workspaceId))
  const { data: folders, error: noFolders } = useQuery(foldersQuery(workspaceId))
  const [asked] = useSearchParams()
  const folder = folders?.find(({ id }) => id === asked.get('folder')) ?? null
  const [dialog, setDialog] = useState<LibraryDialog | null>(null)
  const today = localDay()
  const library: Library = {
    workspaceId,
    roles,
    today,
    members: people?.members ?? [],
    folders: folders ?? [],
    folder,
    choosing: useChoosing(),
    actions: useLibraryActions(workspaceId),
    file: useImportFile(workspaceId, folder),
    ask: setDialog,
  }
  return (
    <LibraryContext value={library}>
      <PageHead
        title={folder?.name ?? 'Decks'}
        lead={decks && <NextMeeting decks={decks} today={today} />}
        action={decks && decks.length > 0 && <NewDeckButton />}
      />
      <DropPlace />
      <Imports />
      {folders && !folder && asked.has('folder') && (
        <p role="status" className={styles.gone}>
          This folder has been deleted. Its decks are here, among all others.
        </p>
      )}
      {/* Decks come without their folders, too: all are in sight then. */}
      {decks && (folders ?? noFolders) ? (
        <DeckList key={folder?.id} decks={decks} />
      ) : error ? (
        <EmptyState
          title="Your decks could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {errorText(error)}
        </EmptyState>
      ) : (
        <TableSkeleton />
      )}
      <LibraryDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </LibraryContext>
  )
}

/** What everybody here works towards, when this week says nothing of it. */
function NextMeeting({ decks, today }: { decks: readonly ListedDeck[]; today: Day }) {
  const [next] = comingMeetings(decks, today)
  if (!next || isThisWeek(next.on, today)) return null
  const { date, distance } = meetingWords(next.on, today)
  return (
    <>
      Next up: <Link to={`/decks/${next.deck.id}/pitches/${next.pitch.id}`}>{next.pitch.client}</Link>,{' '}
      {distance || `on ${date}`}
    </>
  )
}
