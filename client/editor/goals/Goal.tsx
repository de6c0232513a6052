import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { History } from '#client/deck/history.ts'
import { goalLabels } from '#client/deck/goalLabels.ts'
import { RichTextView } from '#client/slide/RichTextView.tsx'
import type { OpenRoom } from '#client/sync/roomConnection.ts'
import { writingTools } from '#client/text/writingTools.ts'
import { useLaterPart } from '#client/ui/laterPart.ts'
import { goalText, type GoalKey } from '#shared/docs/goalDoc.ts'
import { placeKey } from '#shared/docs/places.ts'
import { isBlank } from '#shared/model/richText.ts'
import { useGoal } from './useGoal.ts'
import styles from './goals.module.css'

/** What to write, for those whose goal it is. */
const prompts: Readonly<Record<GoalKey, string>> = {
  campaign: 'Which campaign it belongs to…',
  aim: 'What is different once clients have seen it…',
  dates: 'The launch, a review, the day it has to be right…',
  next: 'Who does what after the meeting, and by when…',
  marketing: 'What to leave the room with…',
  sales: 'What to leave the room with…',
}

/** Which goal to begin at, for who was led to one; `null`: none. */
export const StartGoal = createContext<string | null>(null)

interface GoalProps {
  goal: GoalKey
  /** Where it stands. */
  room: OpenRoom
  mayWrite: boolean
  history: History
}

/** A goal in words. It becomes an editor when one of its side presses it; letters of two who write there both stand. */
export function Goal({ goal, room, mayWrite, history }: GoalProps) {
  const [writing, setWriting] = useState<'no' | 'yes' | 'left by key'>('no')
  const tools = useLaterPart(writingTools)
  const text = useGoal(room.doc, goal)
  const title = goalLabels[goal]
  const section = useRef<HTMLElement>(null)
  const isStart = useContext(StartGoal) === goal
  useEffect(() => {
    if (!isStart) return
    const field = section.current?.querySelector('button') ?? section.current
    field?.focus()
  }, [isStart])
  const words = isBlank(text) ? null : <RichTextView text={text} context="editor" />
  return (
    <section
      ref={section}
      aria-label={title}
      data-place={placeKey({ kind: 'goal', goal })}
      tabIndex={isStart && !mayWrite ? -1 : undefined}
    >
      <h4 className={styles.title}>{title}</h4>
      {!mayWrite && (words ?? <p className={styles.nothing}>Nothing written yet.</p>)}
      {mayWrite && writing === 'yes' && tools && (
        <div className={styles.writing}>
          <tools.TextEditor
            text={goalText(room.doc, goal)}
            awareness={room.awareness}
            history={history}
            label={title}
            placeholder={prompts[goal]}
            autofocus
            onEscape={() => setWriting('left by key')}
          />
        </div>
      )}
      {mayWrite && !(writing === 'yes' && tools) && (
        <button
          type="button"
          className={styles.text}
          data-empty={words === null || undefined}
          autoFocus={writing === 'left by key'}
          onClick={() => setWriting('yes')}
        >
          {words ?? prompts[goal]}
        </button>
      )}
    </section>
  )
}
