import { clockText } from '#client/stage/words.ts'
import { percent, type Share } from './shares.ts'
import tone from '#client/stage/tone.module.css'
import sides from './sides.module.css'
import styles from './Shares.module.css'

/** How those on stage shared the time: who drove how long, and how long each was planned to speak. */
export function Shares({ parts }: { parts: readonly Share[] }) {
  const drove = parts.reduce((sum, part) => sum + part.drove, 0)
  const planned = parts.reduce((sum, part) => sum + part.planned, 0)
  if (parts.length < 2) return null
  return (
    <div className={styles.shares}>
      <div className={styles.split} aria-hidden>
        {parts.map(({ presenter, drove }) => (
          <i
            key={presenter.id}
            className={sides.side}
            data-side={presenter.side}
            style={{ flexGrow: drove }}
          />
        ))}
      </div>
      <ul className={styles.sharers}>
        {parts.map(({ presenter, ...part }) => (
          <li key={presenter.id} className={sides.side} data-side={presenter.side}>
            <b>{presenter.name}</b> drove {clockText(part.drove)}, {percent(part.drove, drove)}
            {planned > 0 && (
              <span className={tone.muted}>
                {' '}
                · planned to speak for {clockText(part.planned)}, {percent(part.planned, planned)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
