import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useEffect, useState } from 'react'
import { unreadQuery } from '#client/queries/inboxQueries.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { Popover } from '#client/ui/Popover.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import type { InboxPlace } from '#shared/protocol/inbox.ts'
import styles from './InboxBell.module.css'

const list = laterPart(() => import('./InboxList.tsx'))

interface InboxBellProps {
  /** Where there is little room, only while something waits. */
  onlyUnread?: boolean
  /** Goes there within the page, and answers `true`; otherwise its address is opened. */
  goTo?: (place: InboxPlace) => boolean
}

/** What waits for me, wherever I am. The dot says that something does; the button's name says how much. */
export function InboxBell({ onlyUnread = false, goTo }: InboxBellProps) {
  const unread = useQuery(unreadQuery).data?.unread ?? 0
  const [open, setOpen] = useState(false)
  if (onlyUnread && unread === 0 && !open) return null
  return (
    <Popover
      label="Inbox"
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          icon={Bell}
          label={unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`}
          className={styles.bell}
          data-unread={unread > 0 || undefined}
        />
      }
    >
      <Late onGone={() => setOpen(false)} {...(goTo && { goTo })} />
    </Popover>
  )
}

function Late(props: Pick<InboxBellProps, 'goTo'> & { onGone: () => void }) {
  const arrived = useLaterPart(list)
  useEffect(() => void list.bring(), [])
  return arrived ? <arrived.InboxList {...props} /> : <Loading height={96} />
}
