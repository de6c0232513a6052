import type { StageReport } from '#shared/protocol/stage.ts'
import { clockText } from '../words.ts'
import { slidesShown, watchers } from './attendance.ts'
import { hourText } from './when.ts'
import styles from './report.module.css'

/** Who came, from when until when, and how much they saw. */
export function Watchers({ report }: { report: StageReport }) {
  const all = watchers(report)
  const shown = slidesShown(report)
  return (
    <section className={styles.card}>
      <h2>Who watched</h2>
      {all.length === 0 && (
        <p className={styles.quiet}>Nobody opened the link. Next time, send it with the invitation.</p>
      )}
      <ul className={styles.rows}>
        {all.map(({ name, from, to, length, slides }, at) => (
          <li key={at} className={styles.watcher}>
            <p>{name || <span className={styles.quiet}>No name given</span>}</p>
            <p>{clockText(length)}</p>
            <p className={styles.quiet}>
              {hourText(from)} to {to === null ? 'now' : hourText(to)}
            </p>
            <p className={styles.quiet}>
              {slides} of {shown} {shown === 1 ? 'slide' : 'slides'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
