import { ThumbsUp, X } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { newId } from '#shared/model/ids.ts'
import type { AudienceQuestion } from '#shared/stage/audienceView.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { say, WatchError } from './door.ts'
import type { Feed } from './feed.ts'
import styles from './watch.module.css'

/** What the audience wants to know: ask, and vote for what others asked. */
export function Questions({ feed, onClose }: { feed: Feed; onClose: () => void }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [voted, setVoted] = useState<readonly string[]>(feed.mine)
  const panel = useRef<HTMLElement>(null)
  // In the same turn: what is typed on goes nowhere else.
  useLayoutEffect(() => panel.current?.querySelector('textarea')?.focus(), [])

  const tell = (message: Parameters<typeof say>[0]): Promise<boolean> =>
    say(message).then(
      () => {
        setError(null)
        return true
      },
      (refusal: unknown) => {
        setError(
          refusal instanceof WatchError ? refusal.message : 'That did not work. Try again in a moment.',
        )
        return false
      },
    )

  const handleSubmit = async (event: FormEvent | KeyboardEvent): Promise<void> => {
    event.preventDefault()
    const id = newId()
    if (text.trim() === '') return
    if (await tell({ kind: 'question', id, text })) {
      setText('')
      setAsked(true)
      setVoted([...voted, id])
    }
  }
  const handleVote = async (id: string): Promise<void> => {
    if (!(await tell({ kind: 'vote', question: id }))) return
    setVoted(voted.includes(id) ? voted.filter((other) => other !== id) : [...voted, id])
  }

  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') onClose()
  }
  /** Enter asks, as in any chat; with Shift it is a new line. */
  const handleEnter = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void handleSubmit(event)
  }

  return (
    <aside ref={panel} className={styles.questions} aria-label="Questions" onKeyDown={handleKey}>
      <header className={styles.questionsHead}>
        <h2>Questions</h2>
        <Button size="s" variant="quiet" icon={X} onClick={onClose}>
          Close
        </Button>
      </header>
      {feed.state.questions.length === 0 && (
        <p className={styles.quiet}>Nobody has asked yet. The presenters see a question at once.</p>
      )}
      <ul className={styles.questionList}>
        {mostWantedFirst(feed.state.questions).map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            voted={voted.includes(question.id)}
            onVote={() => void handleVote(question.id)}
          />
        ))}
      </ul>
      <form className={styles.ask} onSubmit={(event) => void handleSubmit(event)}>
        <TextArea
          label="Ask the presenters"
          value={text}
          rows={3}
          maxLength={500}
          enterKeyHint="send"
          onChange={setText}
          onKeyDown={handleEnter}
        />
        {error ? (
          <p role="alert">{error}</p>
        ) : (
          <p role="status" className={styles.quiet}>
            {asked && text === '' ? 'The presenters have your question.' : ''}
          </p>
        )}
        <Button type="submit" variant="primary" wide>
          Ask
        </Button>
      </form>
    </aside>
  )
}

const mostWantedFirst = (questions: readonly AudienceQuestion[]): readonly AudienceQuestion[] =>
  [...questions].sort((a, b) => b.votes - a.votes)

interface QuestionRowProps {
  question: AudienceQuestion
  voted: boolean
  onVote: () => void
}

/** Nobody's question goes without a word. */
const stateWords = { open: '', answered: 'answered', parked: 'kept for later' } as const

function QuestionRow({ question: { text, asker, votes, state }, voted, onVote }: QuestionRowProps) {
  return (
    <li className={styles.question} data-settled={state !== 'open' || undefined}>
      <p>
        {text}
        <span className={styles.asker}>{[asker, stateWords[state]].filter(Boolean).join(' · ')}</span>
      </p>
      <Button
        size="s"
        icon={ThumbsUp}
        aria-pressed={voted}
        aria-label={`${voted ? 'Take back the vote' : 'Vote'} for: ${text}`}
        onClick={onVote}
      >
        {votes}
      </Button>
    </li>
  )
}
