import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { PitchId, SlideId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import type { Leftover } from '#shared/protocol/leftovers.ts'
import { errorText } from '#client/api.ts'
import { editorPath } from '#client/deck/editorPath.ts'
import { copyText } from '#client/ui/copyText.ts'
import { PageHead } from '#client/page/PageHead.tsx'
import { dayText } from '#client/page/when.ts'
import {
  leftoversDoneQuery,
  leftoversQuery,
  settleLeftover,
  throwLeftoversAway,
} from '#client/queries/importQueries.ts'
import { deckQuery } from '#client/queries/libraryQueries.ts'
import { useMe } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { GiveNotes } from './GiveNotes.tsx'
import { LeftoverItem } from './LeftoverItem.tsx'
import styles from './leftovers.module.css'

/** What the file brought that a deck was made of and that the deck has no place for, slide by slide. */
export function LeftoversScreen() {
  const { deckId = '' } = useParams()
  const deck = useQuery(deckQuery(deckId))
  const settled = useQuery(leftoversDoneQuery(deckId))
  const kept = settled.data?.count
  const asked = useQuery({ ...leftoversQuery(deckId, kept ?? 0), enabled: kept !== undefined })
  const { roles = [] } = useMe().workspaces.find(({ id }) => id === deck.data?.workspaceId) ?? {}
  const [asks, setAsks] = useState(false)
  const settle = useSettling(deckId)
  const throwAway = useThrowingAway(deckId)
  const error = deck.error ?? asked.error ?? settled.error
  if (error)
    return (
      <EmptyState
        level={1}
        title="What came with the file could not be loaded"
        action={
          <>
            <Button onClick={() => void Promise.all([deck, asked, settled].map((one) => one.refetch()))}>
              Try again
            </Button>
            <Button asChild>
              <Link to="/">All decks</Link>
            </Button>
          </>
        }
      >
        {errorText(error)}
      </EmptyState>
    )
  if (!deck.data || !asked.data || !settled.data)
    return (
      <Loading label="Loading what came with the file">
        <Skeleton width={320} height={32} />
        <Skeleton height={96} />
      </Loading>
    )
  const { title, pitches } = deck.data
  const clientOf = (pitchId: PitchId | null) => pitches.find(({ id }) => id === pitchId)?.client
  const isOwner = may(roles, 'leftover.settle')
  const { count } = settled.data
  const done = new Set(settled.data.done)
  const open = count - done.size
  const toDeck = (
    <Button asChild>
      <Link to={editorPath(deckId, null)}>Open the deck</Link>
    </Button>
  )
  return (
    <div className={styles.page}>
      <PageHead
        title="What came with the file"
        lead={
          <>
            Comments, notes, and what looks otherwise in <bdi>{title}</bdi>, and comments of its files that
            came back: kept here, since the deck itself has no place for them. Clients never see them.
          </>
        }
        action={toDeck}
      />
      {count === 0 ? (
        <EmptyState icon={PackageOpen} title="Nothing is kept here" action={toDeck}>
          This deck came of no file, its files had nothing besides their slides, or what they had was deleted
          since: by somebody here, or with the pitch that a file was of.
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <p role="status">{open === 0 ? 'All of it is done.' : `${open} of ${count} still open`}</p>
            <div className={styles.buttons}>
              {may(roles, 'leftover.giveNotes') && (
                <GiveNotes
                  deckId={deckId}
                  pitches={deck.data.pitches.filter(({ archived }) => !archived)}
                  count={asked.data.filter(({ kind, nth }) => kind === 'notes' && !done.has(nth)).length}
                />
              )}
              <Button
                size="s"
                onClick={() => void copyText(asText(asked.data, clientOf), 'All of it is on your clipboard.')}
              >
                Copy all
              </Button>
              {isOwner && (
                <Button size="s" onClick={() => setAsks(true)}>
                  Delete all…
                </Button>
              )}
            </div>
          </div>
          <ol className={styles.slides}>
            {bySlide(asked.data).map(({ key, slideId, number, pitchId, returnedAt, all }) => (
              <li key={key} className={styles.slide}>
                <h2 className={styles.slideTitle}>
                  <span>
                    {number === null ? 'The file as a whole' : `Slide ${number} of the file`}
                    {pitchId !== null && (
                      <>
                        {' for '}
                        <bdi>{clientOf(pitchId) ?? noClient}</bdi>
                      </>
                    )}
                    {returnedAt !== null && ` that came back on ${dayText(Date.parse(returnedAt))}`}
                  </span>
                  {slideId !== null && <Link to={editorPath(deckId, pitchId, slideId)}>Open the slide</Link>}
                </h2>
                <ul className={styles.items}>
                  {all.map((one) => (
                    <LeftoverItem
                      key={one.nth}
                      leftover={one}
                      done={done.has(one.nth)}
                      onSettle={isOwner ? (done) => settle(one.nth, done) : undefined}
                    />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      )}
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        danger
        title="Delete what came with the file?"
        confirmLabel="Delete for good"
        errorText={errorText}
        onConfirm={throwAway}
      >
        All comments, notes and remarks on this page go, for everybody. The slides stay as they are, and so
        does the file on your computer.
      </ConfirmDialog>
    </div>
  )
}

/** Of a pitch that was made since the deck was asked for. */
const noClient = 'a client'

interface SlideLeftovers {
  readonly key: string
  readonly slideId: SlideId | null
  readonly number: number | null
  readonly pitchId: PitchId | null
  readonly returnedAt: string | null
  readonly all: readonly Leftover[]
}

function bySlide(leftovers: readonly Leftover[]): readonly SlideLeftovers[] {
  const slides = new Map<string, readonly Leftover[]>()
  for (const one of leftovers) {
    const key = `${one.pitchId} ${one.returnedAt} ${one.number}`
    slides.set(key, [...(slides.get(key) ?? []), one])
  }
  return [...slides].flatMap(([key, all]) => {
    const [first] = all
    if (!first) return []
    const { slideId, number, pitchId, returnedAt } = first
    return [{ key, slideId, number, pitchId, returnedAt, all }]
  })
}

const asText = (
  leftovers: readonly Leftover[],
  clientOf: (pitchId: PitchId | null) => string | undefined,
): string =>
  bySlide(leftovers)
    .map(({ number, pitchId, returnedAt, all }) => {
      const lines = all.map(({ by, text }) => (by === '' ? text : `${by}: ${text}`))
      const whose = pitchId === null ? '' : ` for ${clientOf(pitchId) ?? noClient}`
      const back =
        returnedAt === null ? '' : ` of the file${whose} that came back on ${dayText(Date.parse(returnedAt))}`
      return [(number === null ? 'The file' : `Slide ${number}`) + back, ...lines].join('\n')
    })
    .join('\n\n')

/** Stands at once; who presses at the same time sees the last press. Rejects where nothing came of it. */
function useSettling(deckId: string): (nth: number, done: boolean) => Promise<void> {
  const queries = useQueryClient()
  const { queryKey } = leftoversDoneQuery(deckId)
  return async (nth, done) => {
    await settleLeftover(deckId, nth, done)
    await queries.cancelQueries({ queryKey })
    queries.setQueryData(queryKey, (was) => {
      if (!was) return was
      const others = was.done.filter((one) => one !== nth)
      return { ...was, done: done ? [...others, nth] : others }
    })
  }
}

function useThrowingAway(deckId: string): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await throwLeftoversAway(deckId)
    await queries.invalidateQueries({ queryKey: deckQuery(deckId).queryKey })
    await navigate(editorPath(deckId, null))
    queries.removeQueries({ queryKey: ['leftovers', deckId] })
  }
}
