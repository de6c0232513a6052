import { Ellipsis } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import type { ListedDeck, ListedPitch } from '#shared/protocol/api.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { LeadFaces } from '#client/leads/LeadFaces.tsx'
import { classNames } from '#client/ui/classNames.ts'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { useLibrary } from './library.ts'
import { MeetingDay } from './MeetingDay.tsx'
import { pitchMenu } from './pitchMenu.ts'
import { RowCover } from './RowCover.tsx'
import { ToDo } from './ToDo.tsx'
import { usePersonEntries } from './usePersonEntries.ts'
import table from './DeckTable.module.css'
import styles from './Row.module.css'

/** What a deck became for one client. */
export function PitchRow({ pitch, deck }: { pitch: ListedPitch; deck: ListedDeck }) {
  const library = useLibrary()
  const navigate = useNavigate()
  const path = `/decks/${pitch.deckId}/pitches/${pitch.id}`
  const { marketing, sales } = pitch.leads
  const people = usePersonEntries([marketing?.userId, sales?.userId])
  const entries = pitchMenu(pitch, library, people, {
    open: () => void navigate(path),
    openShowings: () => void navigate(`/pitches/${pitch.id}/stages`),
  })
  // A pitch's cover follows its design, too.
  const version = pitch.updatedAt > deck.updatedAt ? pitch.updatedAt : deck.updatedAt
  return (
    <ContextMenu entries={entries}>
      <div
        role="row"
        data-of="client"
        aria-label={pitch.client}
        className={classNames(table.row, styles.pitch)}
      >
        <div role="cell" className={classNames(table.name, styles.title)}>
          <RowCover id={pitch.id} deckId={pitch.deckId} version={version} />
          <Link to={path} className={styles.link} title={pitch.client} dir="auto">
            {pitch.client}
          </Link>
        </div>
        <span role="cell" className={classNames(table.meeting, styles.small)}>
          {pitch.meetingOn === null ? 'No meeting yet' : <MeetingDay on={pitch.meetingOn} />}
        </span>
        <span role="cell" className={table.todo}>
          <ToDo suggestions={pitch.openSuggestions} owner="sales" concerns={pitch.concerns} />
        </span>
        <span role="cell" className={classNames(table.owner, styles.above)}>
          <LeadFaces workspaceId={library.workspaceId} leads={pitch.leads} />
        </span>
        <span role="cell" className={classNames(table.changed, styles.small)}>
          {timeAgo(pitch.updatedAt)}
        </span>
        <span role="cell" className={classNames(table.more, styles.above)}>
          <Menu entries={entries} align="end">
            <IconButton size="s" icon={Ellipsis} label={`More for ${pitch.client}`} />
          </Menu>
        </span>
      </div>
    </ContextMenu>
  )
}
