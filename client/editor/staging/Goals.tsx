import { useState } from 'react'
import { RichTextView } from '#client/slide/RichTextView.tsx'
import { writingTools } from '#client/text/writingTools.ts'
import { useLaterPart } from '#client/ui/laterPart.ts'
import { goalText } from '#shared/docs/planDoc.ts'
import { isBlank } from '#shared/model/richText.ts'
import type { PlanDesk } from './usePlanDesk.ts'
import pair from './pair.module.css'
import styles from './Goals.module.css'

const sides = [
  { side: 'marketing', title: 'What marketing wants' },
  { side: 'sales', title: 'What sales wants' },
] as const

/** What each side hopes to leave the room with; both read it, both write it. */
export function Goals({ desk }: { desk: PlanDesk }) {
  return (
    <div className={pair.pair}>
      {sides.map(({ side, title }) => (
        <Goal key={side} desk={desk} side={side} title={title} />
      ))}
    </div>
  )
}

interface GoalProps {
  desk: PlanDesk
  side: 'marketing' | 'sales'
  title: string
}

function Goal({ desk: { room, plan, mayWrite, history }, side, title }: GoalProps) {
  const [writing, setWriting] = useState<'no' | 'yes' | 'left by key'>('no')
  const tools = useLaterPart(writingTools)
  const text = plan.goals[side]
  const empty = mayWrite ? 'What to leave the room with…' : 'Nothing written yet.'
  return (
    <section className={styles.goal} data-side={side} aria-label={title}>
      <h3>{title}</h3>
      {writing === 'yes' && mayWrite && tools ? (
        <tools.TextEditor
          text={goalText(room.doc, side)}
          awareness={room.awareness}
          history={history}
          label={title}
          placeholder={empty}
          autofocus
          onEscape={() => setWriting('left by key')}
        />
      ) : (
        <button
          type="button"
          className={styles.text}
          autoFocus={writing === 'left by key'}
          disabled={!mayWrite}
          onClick={() => setWriting('yes')}
        >
          {isBlank(text) ? empty : <RichTextView text={text} context="editor" />}
        </button>
      )}
    </section>
  )
}
