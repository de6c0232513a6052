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

/** One showing or rehearsal; the whole row leads to its report, or to the stage that is set. */
export function ShowingRow({ stage, current }: ShowingRowProps) {
  const { mode, setAt, startedAt, endedAt, presenters, watched, deckHash } = stage
  const at = Date.parse(startedAt ?? setAt)
  const facts = [
    listed(presenters),
    ...(mode === 'rehearsal' || startedAt === null ? [] : [watchedText(watched)]),
  ]
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p>
          <Link to={placeOf(stage)} className={styles.link ?? ''}>
            {dayText(at)}, {hourText(at)}
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
      {startedAt === null || endedAt === null ? (
        <Badge tone={endedAt === null ? 'warn' : 'plain'}>{standing(stage)}</Badge>
      ) : (
        <p className={styles.length}>{clockText(stage.lasted ?? Date.parse(endedAt) - at)}</p>
      )}
    </li>
  )
}

/** What was never shown has no report: what is set leads to its stage. */
const placeOf = ({ id, startedAt, endedAt }: StageSummary): string =>
  startedAt === null && endedAt === null ? `/present/${id}` : `/stages/${id}/report`

const standing = ({ startedAt, endedAt }: StageSummary): string =>
  startedAt !== null ? 'Not ended' : endedAt === null ? 'Set, not started' : 'Called off'

const watchedText = (watched: number): string =>
  watched === 0 ? 'nobody watched' : watched === 1 ? 'watched by one' : `watched by ${watched}`
