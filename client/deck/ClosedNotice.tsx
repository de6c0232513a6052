import { useState, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import { roomKinds, type RoomKind } from '#shared/policy.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { endText, wayOnLabels } from './closedText.ts'
import type { EndedRoom } from '#client/sync/roomPool.ts'
import { rooms } from '#client/sync/rooms.ts'
import { useIsShown } from '#client/session/onShow.ts'
import { useEndedRooms } from '#client/sync/useRoom.ts'
import { useWayOn } from './useWayOn.ts'

interface ClosedNoticeProps {
  /** Whether the deck is there behind the notice, to go back to and read; else closing it leads home. */
  readonly dismissible: boolean
}

const kindOf = (name: RoomName): RoomKind => maybeRoom(name)?.kind ?? 'design'
const weight = ({ name }: EndedRoom): number => roomKinds.indexOf(kindOf(name))

/**
 * Says why a room on screen was closed, whichever it is, and the one thing to do about it. What closes one often
 * closes all of them: it is said once, of the weightiest.
 */
export function ClosedNotice({ dismissible }: ClosedNoticeProps) {
  const ended = useEndedRooms()
  const words = useSyncExternalStore(rooms.subscribeKept, () => rooms.keptWords)
  const navigate = useNavigate()
  const wayOn = useWayOn()
  const isShown = useIsShown()
  const [dismissed, setDismissed] = useState<readonly EndedRoom[]>([])
  const [first] = ended
    .filter((room) => !dismissed.some(({ end }) => end === room.end))
    .sort((a, b) => weight(a) - weight(b))
  // The way on may leave the page: first the words that were not saved.
  if (!first || words.length > 0 || isShown) return null
  const kind = kindOf(first.name)
  const { title, text, wayOn: way } = endText(first.end, kind, dismissible)
  const readable = dismissible || kind === 'plan' || kind === 'review'
  const leaves = readable && way === 'home'
  const read = () => setDismissed(ended)

  return (
    <Dialog
      open
      unasked={readable}
      size="s"
      title={title}
      description={leaves ? `${text} What is on your screen you can still read and copy.` : text}
      onOpenChange={() => (readable ? read() : void navigate('/'))}
      footer={
        <>
          {/* A button, never a link: a dialog that has nothing behind it gives its first focus to buttons. */}
          <Button variant={leaves ? 'line' : 'primary'} onClick={() => wayOn(way, ended)}>
            {wayOnLabels[way]}
          </Button>
          {leaves && (
            <Button variant="primary" onClick={read}>
              Read and copy
            </Button>
          )}
        </>
      }
    />
  )
}
