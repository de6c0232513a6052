import { Check } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { EndedRoomNote } from '#client/deck/EndedRoomNote.tsx'
import { usePitchRecord } from '#client/deck/deckRecord.ts'
import { meetingDeadline } from '#client/deck/meetingWords.ts'
import { suggestionConcerns } from '#client/review/suggestionConcerns.ts'
import { useSuggestions } from '#client/review/useSuggestions.ts'
import { useRoomEnd } from '#client/sync/useRoom.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { roomName } from '#shared/protocol/rooms.ts'
import { useConcerns } from '../concerns/ConcernsProvider.tsx'
import { useLeadTo } from '../concerns/useLeadTo.ts'
import { Section } from '../sections/Section.tsx'
import styles from './LeftToDoList.module.css'

/** What stands between this pitch and its meeting; each line goes to where the work is. */
export function LeftToDoList() {
  const { deckId, pitchId } = useDeckSession()
  const client = useClient()
  const record = usePitchRecord()
  const leadTo = useLeadTo()
  const { concerns, checked } = useConcerns()
  const tasks = [...concerns, ...suggestionConcerns(useSuggestions(), pitchId)]
  const reviewRoom = roomName('review', deckId)
  const ended = useRoomEnd(reviewRoom) !== null
  if (pitchId === null && tasks.length === 0 && !ended) return null

  return (
    <Section
      title={pitchId === null ? 'To put right' : meetingDeadline(record?.meetingOn ?? null)}
      aside={tasks.length > 0 && <span className={styles.count}>{tasks.length} left</span>}
    >
      <EndedRoomNote name={reviewRoom} />
      {tasks.length === 0 && !checked && <p className={styles.done}>Looking through the slides…</p>}
      {tasks.length === 0 && checked && !ended && (
        <p className={styles.done}>
          <Icon icon={Check} size={14} /> Nothing is open. Every slide is ready for {client || 'the client'}.
        </p>
      )}
      {tasks.length > 0 && (
        <ul className={styles.list}>
          {tasks.map((task) => (
            <li key={task.key}>
              <button type="button" className={styles.task} onClick={() => leadTo(task)}>
                <i className={styles.dot} data-owner={task.owner} title={`For ${task.owner}`} />
                {task.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
