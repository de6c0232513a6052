import { useState } from 'react'
import { useNavigate } from 'react-router'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import { entryPath } from '#client/session/returnPath.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { closedText, type ClosedText, type WayOn } from './closedText.ts'
import { rooms } from '#client/sync/rooms.ts'
import { useRoomEnd } from '#client/sync/useRoom.ts'

interface ClosedNoticeProps {
  readonly name: RoomName
  /** Whether there is something behind the notice to go back to and read; else closing it leads home. */
  readonly dismissible: boolean
}

const stuck: ClosedText = {
  title: 'This page is out of step',
  text: 'Duodeck keeps refusing what this page sends. Reload it to go on; what was saved is safe.',
  wayOn: 'reload',
}

const labels: Readonly<Record<WayOn, string>> = {
  'sign-in': 'Sign in',
  home: 'See all decks',
  reload: 'Reload the page',
  retry: 'Try again',
}

/** Says why a document was closed, and the one thing to do about it. */
export function ClosedNotice({ name, dismissible }: ClosedNoticeProps) {
  const state = useRoomEnd(name)
  const navigate = useNavigate()
  const [dismissed, setDismissed] = useState<object | null>(null)
  if (!state || dismissed === state) return null
  const kind = maybeRoom(name)?.kind ?? 'design'
  const { title, text, wayOn } = state.kind === 'stuck' ? stuck : closedText(state.code, kind)

  /** A button, never a link: a dialog gives its first focus to buttons. */
  function go(way: WayOn) {
    if (way === 'sign-in') location.assign(entryPath('/sign-in', location.pathname + location.search))
    else if (way === 'home') void navigate('/')
    else if (way === 'reload') location.reload()
    else rooms.retry(name)
  }

  return (
    <Dialog
      open
      size="s"
      title={title}
      description={text}
      onOpenChange={() => (dismissible ? setDismissed(state) : void navigate('/'))}
      footer={
        <Button variant="primary" onClick={() => go(wayOn)}>
          {labels[wayOn]}
        </Button>
      }
    />
  )
}
