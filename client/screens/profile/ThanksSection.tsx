import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { errorText } from '#client/api.ts'
import { placePath } from '#client/inbox/placePath.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { removeThanks, thanksQuery } from '#client/queries/inboxQueries.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { Thanks } from '#shared/protocol/inbox.ts'
import styles from './ThanksSection.module.css'

/** Thanks that I was given, and those that I gave: for the two of us alone, and not counted anywhere. */
export function ThanksSection() {
  const { data, error } = useQuery(thanksQuery)
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    if (location.hash === '#thanks') top.current?.focus()
  }, [])
  return (
    <section ref={top} tabIndex={-1} className={styles.section} aria-label="Thanks">
      <div>
        <h2>Thanks</h2>
        <p>Between you and one colleague each time. Nobody else sees them, and nothing counts them.</p>
      </div>
      {error && !data ? (
        <p>{errorText(error)}</p>
      ) : !data ? (
        <Skeleton height={64} />
      ) : data.received.length + data.given.length === 0 ? (
        <p>None yet. Somebody helped you? Open the card behind their face and say thanks.</p>
      ) : (
        <>
          <List label="To you" from="From" remove="Put away" thanks={data.received} />
          <List label="From you" from="To" remove="Take back" thanks={data.given} />
        </>
      )}
    </section>
  )
}

interface ListProps {
  label: string
  from: 'From' | 'To'
  remove: string
  thanks: readonly Thanks[]
}

function List({ label, from, remove, thanks }: ListProps) {
  const queries = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: removeThanks,
    onError: (error) => showToast(errorText(error), { tone: 'danger' }),
    onSettled: () => queries.invalidateQueries({ queryKey: thanksQuery.queryKey }),
  })
  if (thanks.length === 0) return null
  return (
    <div className={styles.list}>
      <h3>{label}</h3>
      <ul>
        {thanks.map(({ id, name, text, about, at, place }) => (
          <li key={id}>
            <div>
              <p className={styles.text} dir="auto">
                {text}
              </p>
              <small>
                {from} {name}
                {about && ' for '}
                {place ? <Link to={placePath(place)}>{about}</Link> : about}
                {` · ${timeAgo(at)}`}
              </small>
            </div>
            <IconButton
              icon={X}
              size="s"
              label={`${remove}: ${from.toLowerCase()} ${name}`}
              onClick={() => mutate(id)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
