import type { PresenterQuestion } from '#shared/stage/presenterView.ts'
import { Button } from '../ui/Button.tsx'
import type { PartProps } from './part.ts'
import styles from './SettledQuestions.module.css'

interface SettledQuestionsProps extends PartProps {
  title: string
  questions: readonly PresenterQuestion[]
}

/** Those put aside or done with, folded away; each can be opened again. */
export function SettledQuestions({ title, questions, screen }: SettledQuestionsProps) {
  if (questions.length === 0) return null
  return (
    <details className={styles.settled}>
      <summary>
        {title} · {questions.length}
      </summary>
      <ul className={styles.list}>
        {questions.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <Button
              size="s"
              variant="quiet"
              aria-label={`Reopen: ${text}`}
              onClick={() => screen.say({ kind: 'settle', question: id, state: 'open' })}
            >
              Reopen
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
