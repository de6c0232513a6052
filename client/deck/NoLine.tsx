import type { RoomName } from '#shared/protocol/rooms.ts'
import { useLineTrouble, type LineTrouble } from '#client/browser/useLineTrouble.ts'
import { useRoomState } from '#client/sync/useRoom.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import styles from './NoLine.module.css'

interface NoLineProps {
  readonly names: readonly [design: RoomName, pitch: RoomName | null]
}

/** Over the outline of a deck that does not come: what is in its way, and who can mend it. */
export function NoLine({ names }: NoLineProps) {
  const states = [useRoomState(names[0]), useRoomState(names[1])]
  const trouble = useLineTrouble(states.some((state) => state.kind === 'opening' && !state.reachable))
  return (
    <div role="status" className={trouble === null ? undefined : styles.over}>
      {trouble !== null && (
        <EmptyState
          title={words[trouble].title}
          action={<Button onClick={() => location.reload()}>Reload the page</Button>}
        >
          {words[trouble].text}
        </EmptyState>
      )}
    </div>
  )
}

const words: Readonly<Record<LineTrouble, { readonly title: string; readonly text: string }>> = {
  blocked: {
    title: 'Live connections are blocked',
    text: 'Duodeck answers, but its live connection (WebSocket) does not get through, and without it no deck opens. Try another network or browser. If it stays, tell whoever runs Duodeck that the proxy in front has to pass WebSocket upgrades.',
  },
  away: {
    title: 'Duodeck cannot be reached',
    text: 'Check your connection. The deck opens by itself as soon as it is back.',
  },
}
