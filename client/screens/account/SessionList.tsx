import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { SignedInSession } from '#shared/protocol/api.ts'
import { endOtherSessions, endSession, errorText } from '#client/api.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { dayText } from '#client/page/when.ts'
import { sessionsQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { showToast } from '#client/ui/toast.ts'
import styles from './SessionList.module.css'

/** Where I am signed in, and the way to end that. */
export function SessionList() {
  const queries = useQueryClient()
  const { data, error: notLoaded, refetch } = useQuery(sessionsQuery)
  const { busy, error, submit } = useSubmit([])

  /** The session that is being ended, or `others`. */
  const [ending, setEnding] = useState('')
  const list = useRef<HTMLUListElement>(null)

  const end = (which: SignedInSession | 'others', button: Element) =>
    submit(async () => {
      setEnding(which === 'others' ? which : which.id)
      await (which === 'others' ? endOtherSessions() : endSession(which.id))
      // What was pressed goes with its session, and may have gone. The list stays, and begins with this one.
      if ([button, document.body].includes(document.activeElement!)) list.current?.focus()
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      showToast(
        which === 'others'
          ? 'Done. You are signed in here only.'
          : `${nameOf(which)} is signed out, and its pages close.`,
      )
    })

  const failed = notLoaded && (
    <>
      <FormError text={errorText(notLoaded)} />
      <Button onClick={() => void refetch()}>Try again</Button>
    </>
  )
  if (!data) return failed ?? <Loading height={56} />
  const { sessions, more } = data
  return (
    <>
      {failed}
      <FormError text={error} />
      <ul ref={list} tabIndex={-1} className={styles.list} aria-label="Where you are signed in">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>
                {nameOf(session)}
                {session.isThis && <small>this one</small>}
              </strong>
              <span>{usedText(session)}</span>
              <span>{sinceText(session)}</span>
            </div>
            {!session.isThis && (
              <Button
                size="s"
                loading={busy && ending === session.id}
                disabled={busy && ending !== session.id}
                aria-label={`Sign out ${nameOf(session)}, ${usedText(session)}`}
                onClick={({ currentTarget }) => void end(session, currentTarget)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>And {more} more. They can be signed out together.</p>}
      {sessions.length > 1 ? (
        <Button
          loading={busy && ending === 'others'}
          disabled={busy && ending !== 'others'}
          onClick={({ currentTarget }) => void end('others', currentTarget)}
        >
          Sign out everywhere else
        </Button>
      ) : (
        <p className={styles.more}>You are signed in here only.</p>
      )}
    </>
  )
}

const nameOf = ({ device }: SignedInSession): string => device ?? 'Another browser or program'

/** The server knows it to the hour. */
function usedText({ isThis, usedAt }: SignedInSession): string {
  if (isThis) return 'in use now'
  const ago = Date.now() - Date.parse(usedAt)
  return ago < 3_600_000 ? 'in use within the last hour' : `last used ${timeAgo(usedAt)}`
}

const sinceText = ({ since, address }: SignedInSession): string =>
  `since ${dayText(Date.parse(since))}${address === null ? '' : `, from ${address}`}`
