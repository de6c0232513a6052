import { useState } from 'react'
import type { History } from '#client/sync/history.ts'
import { RichTextView } from '#client/slide/RichTextView.tsx'
import { TextEditor } from '#client/text/TextEditor.tsx'
import { goalText } from '#shared/docs/planDoc.ts'
import { isBlank } from '#shared/model/richText.ts'
import { usePlanHistory } from './usePlanHistory.ts'
import type { OpenPlan } from './usePlan.ts'
import styles from './staging.module.css'

const sides = [
  { side: 'marketing', title: 'What marketing wants' },
  { side: 'sales', title: 'What sales wants' },
] as const

/** What each side hopes to leave the room with; both read it, both write it. */
export function Goals({ plan }: { plan: OpenPlan }) {
  const history = usePlanHistory(plan.room)
  return (
    <div className={styles.pair}>
      {sides.map(({ side, title }) => (
        <Goal key={side} plan={plan} side={side} title={title} history={history} />
      ))}
    </div>
  )
}

interface GoalProps {
  plan: OpenPlan
  side: 'marketing' | 'sales'
  title: string
  history: History
}

function Goal({ plan: { room, plan, mayWrite }, side, title, history }: GoalProps) {
  const [writing, setWriting] = useState(false)
  const text = plan.goals[side]
  return (
    <section className={styles.goal} data-side={side} aria-label={title}>
      <h3>{title}</h3>
      {writing && mayWrite ? (
        <TextEditor
          fragment={goalText(room.doc, side)}
          awareness={room.awareness}
          history={history}
          label={title}
          autofocus
          onEscape={() => setWriting(false)}
        />
      ) : (
        <button
          type="button"
          className={styles.goalText}
          disabled={!mayWrite}
          onClick={() => setWriting(true)}
        >
          {isBlank(text) ? 'Nothing written yet.' : <RichTextView text={text} context="editor" />}
        </button>
      )}
    </section>
  )
}
