import type { KeyboardEvent } from 'react'
import type { PresenterQuestion } from '#shared/stage/presenterView.ts'
import { AsidePart } from './AsidePart.tsx'
import { goalProps } from './goals.ts'
import type { PartProps } from './part.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { SettledQuestions } from './SettledQuestions.tsx'
import { keyOf } from './keys/stageKeys.ts'
import tone from './tone.module.css'
import styles from './Questions.module.css'

/** What the audience asks, most wanted first: take one or give it to a partner, answer it, park it, undo it. */
export function Questions(part: PartProps) {
  const { stage } = part.feed
  if (stage.mode === 'rehearsal') return null
  const open = inState(stage.questions, 'open')
  return (
    <AsidePart
      {...goalProps('questions')}
      title={open.length > 0 ? `Questions · ${open.length}` : 'Questions'}
      announced
      tabIndex={-1}
      aria-label="Questions"
      aria-keyshortcuts={keyOf('questions').toUpperCase()}
    >
      {open.length === 0 && <p className={tone.muted}>None open. The audience asks from its own page.</p>}
      <ul className={styles.open} onKeyDown={handleArrows}>
        {open.map((question) => (
          <QuestionCard key={question.id} question={question} {...part} />
        ))}
      </ul>
      <SettledQuestions title="Parked" questions={inState(stage.questions, 'parked')} {...part} />
      <SettledQuestions title="Answered" questions={inState(stage.questions, 'answered')} {...part} />
    </AsidePart>
  )
}

const inState = (
  questions: readonly PresenterQuestion[],
  state: PresenterQuestion['state'],
): readonly PresenterQuestion[] =>
  questions.filter((one) => one.state === state).sort((a, b) => b.votes - a.votes)

/** Up and down go from question to question and move no slide meanwhile. */
function handleArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || !(event.target instanceof HTMLElement)) return
  event.preventDefault()
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > li')]
  const at = cards.findIndex((card) => card.contains(event.target as Node))
  cards[at + by]?.focus()
}
