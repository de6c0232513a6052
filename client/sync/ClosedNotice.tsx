import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import { entryPath } from '../session/returnPath.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { closedText, type ClosedText, type WayOn } from './closedText.ts'
import { rooms } from './rooms.ts'
import { useRoomEnd } from './useRoom.ts'

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

/** Says why a document was closed, and the one thing to do about it. */
export function ClosedNotice({ name, dismissible }: ClosedNoticeProps) {
  const state = useRoomEnd(name)
  const navigate = useNavigate()
  const [dismissed, setDismissed] = useState<object | null>(null)
  if (!state || dismissed === state) return null
  const kind = maybeRoom(name)?.kind ?? 'design'
  const { title, text, wayOn } = state.kind === 'stuck' ? stuck : closedText(state.code, kind)
  return (
    <Dialog
      open
      size="s"
      title={title}
      description={text}
      onOpenChange={() => (dismissible ? setDismissed(state) : void navigate('/'))}
      footer={<WayOnButton wayOn={wayOn} onRetry={() => rooms.retry(name)} />}
    />
  )
}

function WayOnButton({ wayOn, onRetry }: { wayOn: WayOn; onRetry: () => void }) {
  switch (wayOn) {
    case 'sign-in':
      return (
        <Button variant="primary" asChild>
          <Link to={entryPath('/sign-in', location.pathname + location.search)} reloadDocument>
            Sign in
          </Link>
        </Button>
      )
    case 'home':
      return (
        <Button variant="primary" asChild>
          <Link to="/">See all decks</Link>
        </Button>
      )
    case 'reload':
      return (
        <Button variant="primary" onClick={() => location.reload()}>
          Reload the page
        </Button>
      )
    case 'retry':
      return (
        <Button variant="primary" onClick={onRetry}>
          Try again
        </Button>
      )
  }
}
