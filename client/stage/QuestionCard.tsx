import { Forward } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { PresenterQuestion } from '#shared/stage/presenterView.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { PartProps } from './part.ts'
import { AboutPresenter } from './PresenterFace.tsx'
import styles from './QuestionCard.module.css'

/** One open question: whose it is, and what becomes of it. */
export function QuestionCard({
  question,
  feed: { stage },
  screen,
  me,
}: PartProps & { question: PresenterQuestion }) {
  const { id, text, asker, votes, assignee } = question
  const taker = stage.presenters.find((one) => one.id === assignee)
  const partners = stage.presenters.filter((one) => one.id !== me && one.id !== assignee)
  const assign = (to: string | null) => screen.say({ kind: 'assign', question: id, to })
  const settle = (state: PresenterQuestion['state'], { currentTarget }: MouseEvent<HTMLElement>) => {
    screen.say({ kind: 'settle', question: id, state })
    // The card goes; the keyboard stays among the questions.
    currentTarget.closest<HTMLElement>('section')?.focus()
  }
  return (
    <li className={styles.question} tabIndex={-1} data-mine={assignee === me || undefined}>
      <div className={styles.text}>
        <p>{text}</p>
        {taker && <AboutPresenter presenter={taker} pitchId={stage.pitchId} size={24} />}
      </div>
      <p className={styles.asker}>
        {asker || 'Someone'}
        {votes > 1 && ` and ${votes - 1} more`}
        {taker && ` · ${assignee === me ? 'yours' : `${taker.name} answers`}`}
      </p>
      <div className={styles.actions}>
        {assignee === me ? (
          <Button size="s" onClick={() => assign(null)}>
            Not mine
          </Button>
        ) : (
          <Button size="s" onClick={() => assign(me)}>
            Take it
          </Button>
        )}
        {partners.length === 1 && partners[0] && (
          <Button
            size="s"
            className={styles.giveTo}
            aria-label={`Give to ${partners[0].name}`}
            onClick={() => assign(partners[0]!.id)}
          >
            <span>Give to {firstName(partners[0].name)}</span>
          </Button>
        )}
        {partners.length > 1 && (
          <Menu
            entries={partners.map((partner) => ({
              kind: 'item',
              label: partner.name,
              onSelect: () => assign(partner.id),
            }))}
          >
            <Button size="s" icon={Forward}>
              Give to…
            </Button>
          </Menu>
        )}
        <Button size="s" onClick={(event) => settle('answered', event)}>
          Answered
        </Button>
        <Button size="s" variant="quiet" onClick={(event) => settle('parked', event)}>
          Park
        </Button>
      </div>
    </li>
  )
}

/** All that fits in the row, and enough between the two. */
const firstName = (name: string): string => name.trim().split(/\s+/)[0]!
