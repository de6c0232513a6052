import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { ApiError, errorText } from '#client/api.ts'
import { discardImport } from '#client/queries/importQueries.ts'
import { PageHead } from '#client/page/PageHead.tsx'
import { importQuery, importsQuery } from '#client/queries/importQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { showToast } from '#client/ui/toast.ts'
import { FileX2, PackageCheck } from 'lucide-react'
import type { ImportDraft } from '#shared/protocol/imports.ts'
import { Reading } from './Reading.tsx'
import { Returned } from './returned/Returned.tsx'
import { Review } from './Review.tsx'

/** A file on its way to a deck: being read, refused, or to be looked at before it is accepted. */
export function ImportScreen() {
  const { importId = '' } = useParams()
  const { data: draft, error, refetch } = useQuery(importQuery(importId))
  if (draft) return <Draft key={draft.id} draft={draft} />
  if (!error) {
    return (
      <Loading label="Opening the file">
        <Skeleton width={280} height={28} />
      </Loading>
    )
  }
  const isGone = error instanceof ApiError && error.status === 404
  return (
    <EmptyState
      level={1}
      title={isGone ? 'This file is not here any more' : 'This file could not be opened'}
      action={
        <>
          {!isGone && <Button onClick={() => void refetch()}>Try again</Button>}
          <Button asChild>
            <Link to="/">All decks</Link>
          </Button>
        </>
      }
    >
      {isGone
        ? 'It was discarded, its seven days are over, or it is somebody else’s: only who brings a file sees it before it is a deck.'
        : errorText(error)}
    </EmptyState>
  )
}

function Draft({ draft }: { draft: ImportDraft }) {
  const { fileName, state } = draft
  const [asks, setAsks] = useState(false)
  const discard = useDiscard(draft)
  const navigate = useNavigate()
  const [params] = useSearchParams()
  useDroppedFiles()
  switch (state.kind) {
    case 'reading':
      return <Reading name={fileName} state={state} onCancel={discard} />
    case 'refused':
      return (
        <>
          <PageHead title={fileName} />
          <EmptyState
            icon={FileX2}
            title="This file did not become a deck"
            action={
              <Button variant="primary" onClick={() => void discard().catch(() => navigate('/'))}>
                Back to your decks
              </Button>
            }
          >
            {state.message}
          </EmptyState>
        </>
      )
    case 'accepted': {
      const { deckId, pitchId } = state
      return (
        <>
          <PageHead title={fileName} />
          <EmptyState
            icon={PackageCheck}
            title="This file is a deck already"
            action={
              <Button variant="primary" asChild>
                <Link to={pitchId ? `/decks/${deckId}/pitches/${pitchId}` : `/decks/${deckId}`}>
                  Open the deck
                </Link>
              </Button>
            }
          >
            You accepted it. To bring it in anew, drop it on your decks again.
          </EmptyState>
        </>
      )
    }
    case 'ready': {
      const review = (why?: string) => (
        <Review draft={draft} summary={state.summary} why={why} onDiscard={() => setAsks(true)} />
      )
      const isOurs = state.summary.file !== undefined && params.get('as') !== 'deck'
      return (
        <>
          {isOurs ? <Returned draft={draft} onDiscard={() => setAsks(true)} asDeck={review} /> : review()}
          <ConfirmDialog
            open={asks}
            onOpenChange={setAsks}
            danger
            title="Discard this file?"
            confirmLabel="Discard"
            errorText={errorText}
            onConfirm={discard}
          >
            What was read of “{fileName}” goes, with what you chose here. The file on your computer stays as
            it is.
          </ConfirmDialog>
        </>
      )
    }
  }
}

/** A file that is let go over this page would take its place in the browser, with what is typed here. */
function useDroppedFiles(): void {
  useEffect(() => {
    const isFile = ({ dataTransfer }: DragEvent) => Boolean(dataTransfer?.types.includes('Files'))
    const handleOver = (event: DragEvent) => isFile(event) && event.preventDefault()
    const handleDrop = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      showToast('This page is for one file. Go back to your decks, and drop the next one there.')
    }
    document.addEventListener('dragover', handleOver)
    document.addEventListener('drop', handleDrop)
    return () => {
      document.removeEventListener('dragover', handleOver)
      document.removeEventListener('drop', handleDrop)
    }
  }, [])
}

/** Goes back to the decks, where the next file can be dropped. */
function useDiscard({ id, workspaceId }: ImportDraft): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await discardImport(id)
    await queries.invalidateQueries({ queryKey: importsQuery(workspaceId).queryKey })
    await navigate('/')
    queries.removeQueries({ queryKey: importQuery(id).queryKey })
  }
}
