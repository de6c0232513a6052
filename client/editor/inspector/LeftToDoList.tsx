import { Check } from 'lucide-react'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { EndedRoomNote } from '#client/deck/EndedRoomNote.tsx'
import { useRoomEnd } from '#client/sync/useRoom.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { usePitchRecord } from '#client/deck/deckRecord.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { meetingDeadline } from '#client/deck/meetingWords.ts'
import type { Owner } from '#client/deck/ownership.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { suggestionTasks } from '#client/review/suggestionTasks.ts'
import { useSuggestions } from '#client/review/useSuggestions.ts'
import { useFillFact } from '../sections/useFillFact.ts'
import { leftToDo, nextPlace, type LeftToDo } from '#shared/compose/leftToDo.ts'
import { Section } from '../sections/Section.tsx'
import styles from './LeftToDoList.module.css'

/** What stands between this pitch and its meeting; each line goes to where the work is. */
export function LeftToDoList() {
  const { deckId, pitchId, can } = useDeckSession()
  const deck = useDeck()
  const record = usePitchRecord()
  const store = useEditorStore()
  const goTo = useGoTo()
  const overlay = useOverlay()
  const fillFact = useFillFact()
  const suggestions = useSuggestions()
  const tasks = [...leftToDo(deck), ...suggestionTasks(suggestions, pitchId)]
  const count = tasks.length + (deck.parked.length > 0 ? 1 : 0)
  const reviewRoom = roomName('review', deckId)
  const ended = useRoomEnd(reviewRoom) !== null
  if (pitchId === null && count === 0 && !ended) return null

  function take({ fact, places }: LeftToDo) {
    if (fact !== null && can.editPitch) {
      return fillFact(fact)
    }
    const { slideId, selection } = store.getState()
    const place = nextPlace(places, { slideId, block: selection[0] ?? null })
    if (place) goTo({ slideId: place.slideId, blockId: place.at.block })
  }

  return (
    <Section
      title={pitchId === null ? 'To answer' : meetingDeadline(record?.meetingOn ?? null)}
      aside={count > 0 && <span className={styles.count}>{count} left</span>}
    >
      <EndedRoomNote name={reviewRoom} />
      {count === 0 && !ended ? (
        <p className={styles.done}>
          <Icon icon={Check} size={14} /> Every slot is filled and every fact is known.
        </p>
      ) : (
        <ul className={styles.list}>
          {tasks.map((task) => (
            <TaskLine key={task.key} owner={task.owner} text={task.text} onTake={() => take(task)} />
          ))}
          {deck.parked.length > 0 && (
            <TaskLine
              owner="sales"
              text={`${deck.parked.length} ${deck.parked.length === 1 ? 'text waits' : 'texts wait'} for a place`}
              onTake={() => overlay.show('parked')}
            />
          )}
        </ul>
      )}
    </Section>
  )
}

function TaskLine({ owner, text, onTake }: { owner: Owner; text: string; onTake: () => void }) {
  return (
    <li>
      <button type="button" className={styles.task} onClick={onTake}>
        <i className={styles.dot} data-owner={owner} title={`For ${owner}`} />
        {text}
      </button>
    </li>
  )
}
