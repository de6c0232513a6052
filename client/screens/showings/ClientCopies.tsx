import type { ClientCopy } from '#shared/protocol/stage.ts'
import { dayText, hourText } from '#client/page/when.ts'
import tone from '#client/stage/tone.module.css'
import styles from './showings.module.css'

/** Files for the client that were made although something was open, and why. */
export function ClientCopies({ copies }: { copies: readonly ClientCopy[] }) {
  if (copies.length === 0) return null
  return (
    <section className={styles.copies} aria-labelledby="client-copies">
      <h2 id="client-copies">Client copies made although something was open</h2>
      <ul className={styles.list}>
        {copies.map(({ id, at, by, reason, concerns }) => (
          <li key={id} className={styles.copy}>
            <p>
              <b>
                {dayText(Date.parse(at))}, {hourText(Date.parse(at))}
              </b>{' '}
              by {by}: <span dir="auto">{reason}</span>
            </p>
            <p className={tone.muted}>{concerns.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
