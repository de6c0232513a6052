import { listed } from '#shared/model/listed.ts'
import { Link } from 'react-router'
import { showTime } from '#shared/stage/breaks.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { clockText } from './words.ts'
import styles from './opening.module.css'

/** Well done, and on to the report; or it was called off before it began. */
export function EndedStage({ stage }: { stage: PresenterStage }) {
  const names = stage.presenters.map(({ name }) => name)
  if (stage.startedAt === null) return <CalledOff stage={stage} />
  const length = clockText(showTime(stage, stage.endedAt ?? stage.startedAt))
  const open = stage.questions.filter(({ state }) => state !== 'answered').length
  const left = open === 0 ? '' : ` ${open === 1 ? 'One question was' : `${open} questions were`} left open.`
  return (
    <main className={styles.opening}>
      <EmptyState
        title={[stage.mode === 'rehearsal' ? 'Rehearsed' : 'Presented', names.length > 1 && 'together']
          .filter(Boolean)
          .join(' ')}
        action={
          <Button variant="primary" asChild>
            <Link to={`/stages/${stage.id}/report`}>See the report</Link>
          </Button>
        }
      >
        {`${listed(names)} took ${length}.${left}`}
      </EmptyState>
    </main>
  )
}

/** Nothing was shown, so there is nothing to report. */
const CalledOff = ({ stage }: { stage: PresenterStage }) => (
  <main className={styles.opening}>
    <EmptyState
      title="Called off"
      action={
        <Button variant="primary" asChild>
          <Link to={`/pitches/${stage.pitchId}/stages`}>Showings and rehearsals</Link>
        </Button>
      }
    >
      {stage.mode === 'rehearsal'
        ? 'Nothing was shown, and nothing counts.'
        : 'Nothing was shown. Whoever opens the link reads that it was called off.'}
    </EmptyState>
  </main>
)
