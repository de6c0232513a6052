import type { StageReport } from '#shared/protocol/stage.ts'
import { classNames } from '#client/ui/classNames.ts'
import { clockText } from '#client/stage/words.ts'
import { slidesShown, watchers } from './attendance.ts'
import { hourText } from '#client/page/when.ts'
import tone from '#client/stage/tone.module.css'
import card from './card.module.css'
import rows from './rows.module.css'
import styles from './Watchers.module.css'

/** Who came, from when until when, and how much they saw. */
export function Watchers({ report }: { report: StageReport }) {
  const all = watchers(report)
  const shown = slidesShown(report)
  return (
    <section className={card.card}>
      <h2>Who watched</h2>
      {all.length === 0 && (
        <p className={tone.muted}>Nobody opened the link. Next time, send it with the invitation.</p>
      )}
      <ul className={rows.rows}>
        {all.map(({ name, from, to, length, slides }, at) => (
          <li key={at} className={classNames(rows.row, styles.watcher)}>
            <p>{name || <span className={tone.muted}>No name given</span>}</p>
            <p>{clockText(length)}</p>
            <p className={tone.muted}>
              {hourText(from)} to {to === null ? 'now' : hourText(to)}
            </p>
            <p className={tone.muted}>
              {slides} of {shown} {shown === 1 ? 'slide' : 'slides'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
