import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import { Button } from '#client/ui/Button.tsx'
import { useRoomEnd } from '#client/sync/useRoom.ts'
import { endText, wayOnLabels } from './closedText.ts'
import { useWayOn } from './useWayOn.ts'
import styles from './EndedRoomNote.module.css'

/** Where the content of a room stands: that it has ended, why, and what to do; nothing while it has not. */
export function EndedRoomNote({ name }: { name: RoomName }) {
  const end = useRoomEnd(name)
  const wayOn = useWayOn()
  if (!end) return null
  const text = endText(end, maybeRoom(name)?.kind ?? 'design', false)
  return (
    <div className={styles.note} role="status">
      <p>
        <b>{text.title}.</b> {text.text}
      </p>
      <Button size="s" onClick={() => wayOn(text.wayOn, [{ name }])}>
        {wayOnLabels[text.wayOn]}
      </Button>
    </div>
  )
}
