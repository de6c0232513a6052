import { listed } from '#shared/model/listed.ts'
import { Link } from 'react-router'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { clockText } from './words.ts'
import styles from './opening.module.css'

/** Well done, and on to the report. */
export function EndedStage({ stage }: { stage: PresenterStage }) {
  const names = stage.presenters.map(({ name }) => name)
  const length = clockText((stage.endedAt ?? stage.startedAt) - stage.startedAt)
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
