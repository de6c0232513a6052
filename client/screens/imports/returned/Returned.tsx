import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FileCheck2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { may, roomAccess, type Role } from '#shared/policy.ts'
import type { ImportDraft } from '#shared/protocol/imports.ts'
import {
  mostTaken,
  type ReturnAnswer,
  type ReturnChoice,
  type ReturnedChange,
  type ReturnedFile,
  type ReturnedSlide,
  type ReturnTaken,
} from '#shared/protocol/returns.ts'
import { errorText } from '#client/api.ts'
import { putBackReturned, takeReturned } from '#client/queries/importQueries.ts'
import { PageHead } from '#client/page/PageHead.tsx'
import { PageTitle } from '#client/page/PageTitle.tsx'
import { timeAgo } from '#client/page/timeAgo.ts'
import { returnQuery } from '#client/queries/importQueries.ts'
import { useMe } from '#client/session/useSession.ts'
import { AssetSourceProvider, workspaceAssets } from '#client/slide/slideContext.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Progress } from '#client/ui/Progress.tsx'
import { showToast } from '#client/ui/toast.ts'
import { Change } from './Change.tsx'
import styles from './returned.module.css'

interface ReturnedProps {
  draft: ImportDraft
  onDiscard: () => void
  /** What the file is where it is not known any more; says why. */
  asDeck: (why: string) => ReactNode
}

/** A file that left here and came back: whose it is, and what was changed in it. */
export function Returned({ draft, onDiscard, asDeck }: ReturnedProps) {
  const { data, error, refetch } = useQuery(returnQuery(draft.id))
  if (data?.kind === 'known')
    return (
      <AssetSourceProvider value={workspaceAssets(draft.workspaceId)}>
        <Changes draft={draft} returned={data.returned} onDiscard={onDiscard} />
      </AssetSourceProvider>
    )
  if (data) return asDeck(data.message)
  return (
    <>
      <PageHead title={draft.fileName} />
      {error ? (
        <EmptyState
          title="This file could not be compared"
          action={
            <>
              <Button onClick={() => void refetch()}>Try again</Button>
              <AsDeck draft={draft} />
            </>
          }
        >
          {errorText(error)}
        </EmptyState>
      ) : (
        <div className={styles.comparing}>
          <p role="status">This file was made here. Looking for what was changed in it…</p>
          <Progress label="Comparing the file" value={null} max={1} />
        </div>
      )}
    </>
  )
}

/** Not offered to whoever may make no decks: who can is said instead. */
function AsDeck({ draft }: { draft: ImportDraft }) {
  const roles = useRolesIn(draft.workspaceId)
  if (!may(roles, 'deck.create'))
    return <p className={styles.quiet}>A new deck is marketing’s to make of it: send them the file.</p>
  return (
    <Button asChild>
      <Link to="?as=deck">Bring it in as a new deck</Link>
    </Button>
  )
}

const useRolesIn = (workspaceId: string): readonly Role[] =>
  useMe().workspaces.find((one) => one.id === workspaceId)?.roles ?? []

interface ChangesProps {
  draft: ImportDraft
  returned: ReturnedFile
  onDiscard: () => void
}

function Changes({ draft, returned, onDiscard }: ChangesProps) {
  const { slides, deckId, pitchId, deckTitle, remarks } = returned
  const { busy, done, left, error, take, putBack } = useTaking(draft.id)
  const isMarketing = roomAccess(useRolesIn(draft.workspaceId), 'design') === 'write'
  const open = slides.flatMap(({ changes }) => changes).filter(isOpen)
  const mine = open.filter(({ offer }) => offer === 'take')
  const others = open.filter(({ offer }) => offer === 'suggest')
  const all = (changes: readonly ReturnedChange[]) =>
    void take(changes.map(({ id }) => ({ id, choice: 'merged' })))
  return (
    <>
      <PageTitle>{`Came back: ${draft.fileName}`}</PageTitle>
      <header className={styles.head}>
        <h1 className={styles.title}>What was changed in this file</h1>
        <p className={styles.quiet}>
          “<bdi>{draft.fileName}</bdi>” is {whatOf(returned)}, made by <bdi>{returned.madeBy}</bdi>{' '}
          {timeAgo(returned.madeAt)}. {sinceWords(returned)}{' '}
          <Link to={pitchId ? `/decks/${deckId}/pitches/${pitchId}` : `/decks/${deckId}`}>
            Open <bdi>{deckTitle}</bdi>
          </Link>
        </p>
      </header>
      <div className={styles.bar}>
        <div className={styles.buttons}>
          {mine.length > 0 && (
            <Button variant="primary" loading={busy !== null} onClick={() => all(mine)}>
              {returned.pitchId && mine.every(({ owner, what }) => owner === 'pitch' && what !== 'picture')
                ? `Take all of the client’s words (${mine.length})`
                : `Take all that is yours (${mine.length})`}
            </Button>
          )}
          {others.length > 0 && (
            <Button loading={busy !== null} onClick={() => all(others)}>
              {`Suggest the rest to its owners (${others.length})`}
            </Button>
          )}
        </div>
        <div className={styles.buttons}>
          <AsDeck draft={draft} />
          <Button onClick={onDiscard}>Discard…</Button>
        </div>
        {done && (
          <div className={styles.taking}>
            <p role="status">
              {done.of - done.count} of {done.of} are left to do…
            </p>
            <Progress label="Done with the changes" value={done.count} max={done.of} />
          </div>
        )}
        <FormError text={error} />
      </div>
      {remarks.length > 0 && (
        <ul className={styles.comments} aria-label="What could not be read of the file">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {slides.length === 0 ? (
        <EmptyState icon={FileCheck2} title="Nothing was changed">
          This file says what it said when it was made. You can discard it.
        </EmptyState>
      ) : (
        <ol className={styles.slides} aria-label="Slides on which something was changed">
          {slides.map((slide, at) => (
            <li key={at} className={styles.slide}>
              <h2 className={styles.slideTitle}>
                <span className={styles.number}>{slide.number ?? '–'}</span>
                <bdi>{slide.title || 'Untitled slide'}</bdi>
              </h2>
              <ul className={styles.changes}>
                {slide.changes.map((change) => (
                  <Change
                    key={change.id}
                    change={change}
                    left={left.get(change.id)}
                    busy={busy === change.id}
                    isMarketing={isMarketing}
                    onTake={(id, choice) => void take([{ id, choice }])}
                    onPutBack={(id) => void putBack(id)}
                  />
                ))}
              </ul>
              <Comments slide={slide} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Comments({ slide: { comments } }: { slide: ReturnedSlide }) {
  if (comments.length === 0) return null
  return (
    <section aria-label="Comments in the file">
      <h3 className={styles.sub}>Comments in the file</h3>
      <p>They stay with the deck, behind its menu under “What came with the file”.</p>
      <ul className={styles.comments}>
        {comments.map(({ by, text }, at) => (
          <li key={at} dir="auto">
            {by !== '' && (
              <b>
                <bdi>{by}</bdi>:{' '}
              </b>
            )}
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What can be done in one press with others: where both have changed the same words, somebody has to look. */
const isOpen = ({ kind, done, offer }: ReturnedChange): boolean =>
  kind === 'free' && done === null && offer !== null

const copyWords = { client: 'the client’s copy', presenter: 'the presenter’s copy' } as const

const whatOf = ({ copy, pitchId, client, deckTitle }: ReturnedFile): string =>
  pitchId === null
    ? `the design of ${deckTitle}`
    : `${copyWords[copy]} of ${deckTitle} for ${client || 'a client without a name'}`

function sinceWords({ slideCount, changedSince }: ReturnedFile): string {
  if (changedSince === 0) return 'The deck says the same since then.'
  const slides =
    slideCount === 1 ? 'its slide has' : `of its ${slideCount} slides ${changedSince === 1 ? 'has' : 'have'}`
  return `Since then ${slideCount === 1 ? '' : `${changedSince} `}${slides} moved on in the deck.`
}

type Asked = { readonly id: string; readonly choice: ReturnChoice }

/** One press at a time; what it leaves as it was is said beside it. */
function useTaking(id: string) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string>()
  const [done, setDone] = useState<{ readonly count: number; readonly of: number } | null>(null)
  const [left, setLeft] = useState<ReadonlyMap<string, string>>(new Map())

  /** What became of each press stands there at once, whatever becomes of the next. */
  async function work(which: string, presses: readonly (() => Promise<ReturnTaken>)[]): Promise<number> {
    if (busy !== null) return 0
    setBusy(which)
    setError(undefined)
    const stayed = new Map<string, string>()
    try {
      for (const press of presses) {
        const { returned, left: more } = await press()
        const known: ReturnAnswer = { kind: 'known', returned }
        queries.setQueryData(returnQuery(id).queryKey, known)
        for (const one of more) stayed.set(one.id, one.message)
        setLeft(new Map(stayed))
      }
    } catch (caught) {
      setError(errorText(caught))
    } finally {
      setBusy(null)
      setDone(null)
    }
    return stayed.size
  }

  return {
    busy,
    done,
    left,
    error,
    take: async (changes: readonly Asked[]) => {
      const which = changes.length === 1 ? changes[0]!.id : ''
      const presses = Array.from({ length: Math.ceil(changes.length / mostTaken) }, (_, nth) => () => {
        const from = nth * mostTaken
        if (changes.length > mostTaken) setDone({ count: from, of: changes.length })
        return takeReturned(id, changes.slice(from, from + mostTaken))
      })
      const stayed = await work(which, presses)
      if (stayed > 0 && changes.length > 1)
        showToast(`${stayed} of ${changes.length} stayed as they were; each says why.`)
    },
    putBack: (change: string) => work(change, [() => putBackReturned(id, change)]),
  }
}
