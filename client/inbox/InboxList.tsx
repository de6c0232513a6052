import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check, Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { errorText } from '#client/api.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { inboxKey, inboxQuery, markAllRead, markRead } from '#client/queries/inboxQueries.ts'
import { useMe } from '#client/session/useSession.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { LoadError } from '#client/ui/LoadError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { showToast } from '#client/ui/toast.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { inboxBounds } from '#shared/model/notification.ts'
import type { InboxEntry, InboxPlace } from '#shared/protocol/inbox.ts'
import { placePath } from './placePath.ts'
import styles from './InboxList.module.css'

interface InboxListProps {
  /** Whoever reads has gone to a place: the list closes. */
  onGone: () => void
  goTo?: (place: InboxPlace) => boolean
}

/** What waits for me, the newest first. */
export function InboxList({ onGone, goTo = () => false }: InboxListProps) {
  const { data, error, refetch } = useQuery(inboxQuery)
  const title = useRef<HTMLHeadingElement>(null)
  const navigate = useNavigate()
  const { mark, markAll } = useMarking()

  function visit({ id, read, place, workspace }: InboxEntry): void {
    if (!place) return
    if (!read) mark({ id, read: true })
    workspaceChoice.set(workspace.id)
    onGone()
    if (!goTo(place)) void navigate(placePath(place))
  }

  return (
    <div className={styles.inbox}>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1}>
          Inbox
        </h2>
        {data && data.unread > 0 && (
          <Button
            size="s"
            variant="quiet"
            onClick={() => {
              // The button goes with what is unread.
              title.current?.focus()
              markAll(data.entries[0]!.at)
            }}
          >
            Mark all as read
          </Button>
        )}
      </div>
      {error && <LoadError text={errorText(error)} onRetry={() => void refetch()} />}
      {!data ? (
        !error && <Loading height={96} />
      ) : data.entries.length === 0 ? (
        <p className={styles.note}>
          Nothing waits for you. Suggestions, their answers, thanks and showings that start are told here.
        </p>
      ) : (
        <ul className={styles.entries}>
          {data.entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              onVisit={() => visit(entry)}
              onMark={() => mark({ id: entry.id, read: !entry.read })}
            />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Link to="/account#told" onClick={onGone}>
          Choose what you are told
        </Link>
        <Link to="/profile#thanks" onClick={onGone}>
          Your thanks
        </Link>
        {data && data.entries.length > 0 && <span>Kept for {inboxBounds.days} days</span>}
      </div>
    </div>
  )
}

interface EntryProps {
  entry: InboxEntry
  onVisit: () => void
  onMark: () => void
}

function Entry({ entry: { words, said, gone, place, read, at, workspace }, onVisit, onMark }: EntryProps) {
  const several = useMe().workspaces.length > 1
  const matter = (
    <>
      <span className={styles.words} dir="auto">
        {!read && <VisuallyHidden>Unread: </VisuallyHidden>}
        {words}
      </span>
      {said && (
        <q className={styles.said} dir="auto">
          {said}
        </q>
      )}
      <small>{[gone, timeAgo(at), several && workspace.name].filter(Boolean).join(' · ')}</small>
    </>
  )
  return (
    <li className={styles.entry} data-unread={!read || undefined}>
      {place ? (
        <button type="button" className={styles.matter} onClick={onVisit}>
          {matter}
        </button>
      ) : (
        <div className={styles.matter}>{matter}</div>
      )}
      <IconButton
        icon={read ? Undo2 : Check}
        size="s"
        label={read ? 'Mark as unread' : 'Mark as read'}
        tooltipSide="left"
        onClick={onMark}
      />
    </li>
  )
}

/** Each press is seen at once; where it could not be kept, the list says how things stand. */
function useMarking() {
  const queries = useQueryClient()
  const settle = () => queries.invalidateQueries({ queryKey: inboxKey })
  const onError = (error: unknown) => showToast(errorText(error), { tone: 'danger' })
  const set = (isRead: (entry: InboxEntry) => boolean) =>
    queries.setQueryData(inboxQuery.queryKey, (inbox) => {
      const entries = (inbox?.entries ?? []).map((entry) => ({ ...entry, read: isRead(entry) }))
      return inbox && { entries, unread: entries.filter(({ read }) => !read).length }
    })
  const one = useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) => markRead(id, read),
    onMutate: ({ id, read }) => void set((entry) => (entry.id === id ? read : entry.read)),
    ...{ onError, onSettled: settle },
  })
  const all = useMutation({
    mutationFn: markAllRead,
    onMutate: () => void set(() => true),
    ...{ onError, onSettled: settle },
  })
  return { mark: one.mutate, markAll: all.mutate }
}
