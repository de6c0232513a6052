import { listed } from '#shared/model/listed.ts'
import { Link } from 'react-router'
import type { StageSummary } from '#shared/protocol/stage.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { clockText } from '#client/stage/words.ts'
import { dayText, hourText } from '#client/page/when.ts'
import tone from '#client/stage/tone.module.css'
import styles from './showings.module.css'

interface ShowingRowProps {
  stage: StageSummary
  /** Whether the pitch still is what was shown. */
  current: boolean
}

/** One showing or rehearsal; the whole row leads to its report. */
export function ShowingRow({ stage, current }: ShowingRowProps) {
  const { id, mode, startedAt, endedAt, presenters, watched, deckHash } = stage
  const start = Date.parse(startedAt)
  const facts = [listed(presenters), ...(mode === 'rehearsal' ? [] : [watchedText(watched)])]
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p>
          <Link to={`/stages/${id}/report`} className={styles.link ?? ''}>
            {dayText(start)}, {hourText(start)}
          </Link>
          <Badge tone={mode === 'show' ? 'ok' : 'plain'}>
            {mode === 'show' ? 'Presentation' : 'Rehearsal'}
          </Badge>
        </p>
        <p className={tone.muted}>{facts.join(' · ')}</p>
      </div>
      <p className={styles.state}>
        <code>{deckHash.slice(0, 7)}</code>
        <span className={tone.muted}>{current ? 'the pitch as it is now' : 'an earlier state'}</span>
      </p>
      {endedAt === null ? (
        <Badge tone="warn">Not ended</Badge>
      ) : (
        <p className={styles.length}>{clockText(Date.parse(endedAt) - start)}</p>
      )}
    </li>
  )
}

const watchedText = (watched: number): string =>
  watched === 0 ? 'nobody watched' : watched === 1 ? 'watched by one' : `watched by ${watched}`
