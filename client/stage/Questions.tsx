import type { Question } from '#shared/stage/stage.ts'
import { Button } from '../ui/Button.tsx'
import { PresenterFace } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import styles from './presenter.module.css'

/** What the audience asks, most wanted first: take one, answer it, park it. */
export function Questions({ feed: { stage }, link, me }: PartProps) {
  if (stage.mode === 'rehearsal') return null
  const open = stage.questions
    .filter(({ state }) => state === 'open')
    .sort((a, b) => b.votes.length - a.votes.length)
  return (
    <section aria-live="polite">
      <h2 className={styles.partTitle}>Questions{open.length > 0 ? ` · ${open.length}` : ''}</h2>
      {open.length === 0 && <p className={styles.muted}>None yet. The audience asks from its own page.</p>}
      <ul className={styles.questions}>
        {open.map((question) => (
          <QuestionCard key={question.id} question={question} stage={stage} link={link} me={me} />
        ))}
      </ul>
    </section>
  )
}

interface QuestionCardProps extends Pick<PartProps, 'link' | 'me'> {
  question: Question
  stage: PartProps['feed']['stage']
}

function QuestionCard({ question, stage, link, me }: QuestionCardProps) {
  const { id, text, asker, votes, assignee } = question
  const taker = stage.presenters.find((one) => one.id === assignee)
  return (
    <li className={styles.question}>
      <p>
        {text}
        <span className={styles.muted}>
          {' '}
          {asker || 'Someone'}
          {votes.length > 1 && ` and ${votes.length - 1} more`}
        </span>
      </p>
      <div className={styles.questionActions}>
        {taker && <PresenterFace presenter={taker} size={22} />}
        {assignee !== me && (
          <Button size="s" onClick={() => link.say({ kind: 'assign', question: id, to: me })}>
            Take it
          </Button>
        )}
        <Button size="s" onClick={() => link.say({ kind: 'settle', question: id, state: 'answered' })}>
          Answered
        </Button>
        <Button
          size="s"
          variant="quiet"
          onClick={() => link.say({ kind: 'settle', question: id, state: 'parked' })}
        >
          Park
        </Button>
      </div>
    </li>
  )
}
