import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { EndedRoomNote } from '#client/deck/EndedRoomNote.tsx'
import { usePitchRecord } from '#client/deck/deckRecord.ts'
import { meetingDeadline } from '#client/deck/meetingWords.ts'
import { suggestionConcerns } from '#client/review/suggestionConcerns.ts'
import { useSuggestions } from '#client/review/useSuggestions.ts'
import { useRoomEnd } from '#client/sync/useRoom.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { useConcerns } from '../concerns/ConcernsProvider.tsx'
import { useLeadTo } from '../concerns/useLeadTo.ts'
import { Section } from '../sections/Section.tsx'
import { NoTasks, TaskList } from '../sections/TaskList.tsx'
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
      {tasks.length === 0 && !checked && <p className={styles.looking}>Looking through the slides…</p>}
      {tasks.length === 0 && checked && !ended && (
        <NoTasks>Nothing is open. Every slide is ready for {client || 'the client'}.</NoTasks>
      )}
      {tasks.length > 0 && (
        <TaskList
          tasks={tasks.map((task) => ({
            ...{ key: task.key, text: task.text, onGo: () => leadTo(task) },
            mark: <i className={styles.dot} data-owner={task.owner} title={`For ${task.owner}`} />,
          }))}
        />
      )}
    </Section>
  )
}
