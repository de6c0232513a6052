import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { Link } from 'react-router'
import { errorText } from '#client/api.ts'
import { placePath } from '#client/inbox/placePath.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { useSought } from '#client/page/useSought.ts'
import { removeThanks, thanksQuery } from '#client/queries/inboxQueries.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { LoadError } from '#client/ui/LoadError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { showToast } from '#client/ui/toast.ts'
import { cutText } from '#shared/model/characters.ts'
import type { Thanks } from '#shared/protocol/inbox.ts'
import styles from './ThanksSection.module.css'

/** Thanks that I was given, and those that I gave: for the two of us alone, and not counted anywhere. */
export function ThanksSection() {
  const { data, error, refetch } = useQuery(thanksQuery)
  const top = useSought<HTMLElement>('#thanks')
  /** Its button goes with a thank-you: the list begins anew from its head. */
  const handOn = () => top.current?.focus({ preventScroll: true })
  return (
    <section ref={top} tabIndex={-1} className={styles.section} aria-label="Thanks">
      <div>
        <h2>Thanks</h2>
        <p>Between you and one colleague each time. Nobody else sees them, and nothing counts them.</p>
      </div>
      {error && <LoadError text={errorText(error)} onRetry={() => void refetch()} />}
      {!data ? (
        !error && <Loading height={64} />
      ) : data.received.length + data.given.length === 0 ? (
        <p>None yet. Somebody helped you? Open the card behind their face and say thanks.</p>
      ) : (
        <>
          <List label="To you" from="From" remove="Put away" thanks={data.received} onRemove={handOn} />
          <List label="From you" from="To" remove="Take back" thanks={data.given} onRemove={handOn} />
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
  onRemove: () => void
}

function List({ label, from, remove, thanks, onRemove }: ListProps) {
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
              label={`${remove} “${short(text)}” ${from.toLowerCase()} ${name}`}
              onClick={() => {
                onRemove()
                mutate(id)
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Characters of a thank-you in the name of its button. */
const shortest = 40

const short = (text: string): string => (text.length <= shortest ? text : `${cutText(text, shortest)}…`)
