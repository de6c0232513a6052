import { ChevronRight, Ellipsis, Plus, Star } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { may } from '#shared/policy.ts'
import type { ListedDeck, ListedPitch } from '#shared/protocol/api.ts'
import type { Day } from '#client/page/meetingDate.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { Button } from '#client/ui/Button.tsx'
import { classNames } from '#client/ui/classNames.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { lastChange } from './arrangeDecks.ts'
import { AskOwner } from './AskOwner.tsx'
import { useDeckDrag } from './deckDrags.ts'
import { deckMenu } from './deckMenu.ts'
import { useLibrary, type Library } from './library.ts'
import { MeetingDay } from './MeetingDay.tsx'
import { OwnerFace } from './OwnerFace.tsx'
import { PitchRow } from './PitchRow.tsx'
import { RowCover } from './RowCover.tsx'
import { ToDo } from './ToDo.tsx'
import { usePersonEntries } from './usePersonEntries.ts'
import table from './DeckTable.module.css'
import styles from './Row.module.css'

interface DeckRowProps {
  deck: ListedDeck
  /** Those to be seen, the next meeting first. */
  pitches: readonly ListedPitch[]
  /** Whether its pitches stand below it without being asked for. */
  unfolded?: boolean
}

/** One design, and folded below it what it became for each client. */
export function DeckRow({ deck, pitches, unfolded = false }: DeckRowProps) {
  const library = useLibrary()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<boolean | null>(null)
  const open = asked ?? unfolded
  const path = `/decks/${deck.id}`
  const people = usePersonEntries([deck.ownerId])
  const entries = deckMenu(deck, library, people, (to) => void navigate(to))
  const next = pitches.find(hasMeeting)
  const drag = useDeckDrag(deck)
  return (
    <div role="rowgroup" aria-label={deck.title}>
      <ContextMenu entries={entries}>
        <div role="row" className={table.row} {...drag}>
          <span role="cell" className={classNames(table.star, styles.above)}>
            {!deck.archived && <StarOrChoice deck={deck} />}
          </span>
          <div role="cell" className={classNames(table.name, styles.title)}>
            <RowCover id={deck.id} deckId={deck.id} version={deck.updatedAt} />
            <Link to={path} className={styles.link} title={deck.title} dir="auto">
              {deck.title}
            </Link>
            <span className={styles.note} dir="auto">
              {noteOf(deck, library)}
            </span>
          </div>
          <span role="cell" className={classNames(table.pitches, styles.above)}>
            <PitchesToggle deck={deck} count={pitches.length} open={open} onToggle={setAsked} />
          </span>
          <span role="cell" className={classNames(table.meeting, styles.small)}>
            {next && !deck.archived && (
              <>
                <MeetingDay on={next.meetingOn} />
                <span className={styles.clipped} dir="auto">
                  {next.client}
                </span>
              </>
            )}
          </span>
          <span role="cell" className={table.todo}>
            <ToDo
              suggestions={deck.openSuggestions}
              owner="marketing"
              concerns={deck.archived ? null : (next?.concerns ?? null)}
            />
          </span>
          <span role="cell" className={classNames(table.owner, styles.above)}>
            <OwnerFace id={deck.ownerId} />
          </span>
          <span role="cell" className={classNames(table.changed, styles.small)}>
            {timeAgo(lastChange({ deck, pitches }))}
          </span>
          <span role="cell" className={classNames(table.more, styles.above)}>
            <Menu entries={entries} align="end">
              <IconButton size="s" icon={Ellipsis} label={`More for ${deck.title}`} />
            </Menu>
          </span>
        </div>
      </ContextMenu>
      {open && pitches.map((pitch) => <PitchRow key={pitch.id} pitch={pitch} deck={deck} />)}
      {open && pitches.length > 0 && may(library.roles, 'pitch.create') && !deck.archived && (
        <div role="row" className={styles.add}>
          <span role="cell">
            <Button
              size="s"
              variant="quiet"
              icon={Plus}
              onClick={() => library.ask({ kind: 'new-pitch', deck })}
            >
              New pitch
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}

const hasMeeting = (pitch: ListedPitch): pitch is ListedPitch & { meetingOn: Day } => pitch.meetingOn !== null

/** Where it lies, for whoever does not look into that folder, and what it is. */
function noteOf(deck: ListedDeck, { folders, folder }: Library): string {
  const place = folders.find(({ id }) => id === deck.folderId)
  return [
    ...(place && place !== folder ? [`In ${place.name}`] : []),
    ...(deck.starter ? ['Starter'] : []),
    deck.slideCount === 1 ? '1 slide' : `${deck.slideCount} slides`,
  ].join(' · ')
}

function StarOrChoice({ deck }: { deck: ListedDeck }) {
  const { choosing } = useLibrary()
  if (!choosing.chosen) return <StarButton deck={deck} />
  return (
    <Checkbox
      label={<VisuallyHidden>Choose {deck.title}</VisuallyHidden>}
      checked={choosing.chosen.has(deck.id)}
      onChange={(isChosen) => choosing.set(deck.id, isChosen)}
    />
  )
}

function StarButton({ deck }: { deck: ListedDeck }) {
  const { actions } = useLibrary()
  return (
    <IconButton
      size="s"
      icon={Star}
      label={`Keep ${deck.title} at hand`}
      pressed={deck.starred}
      className={deck.starred ? styles.starred : undefined}
      onClick={() => void actions.starDeck(deck.id, !deck.starred)}
    />
  )
}

interface PitchesToggleProps {
  deck: ListedDeck
  count: number
  open: boolean
  onToggle: (open: boolean) => void
}

function PitchesToggle({ deck, count, open, onToggle }: PitchesToggleProps) {
  const { roles, ask } = useLibrary()
  if (count > 0) {
    const words = count === 1 ? '1 pitch' : `${count} pitches`
    return (
      <Button
        size="s"
        variant="quiet"
        icon={ChevronRight}
        className={styles.toggle}
        aria-expanded={open}
        aria-label={`${words} of ${deck.title}`}
        onClick={() => onToggle(!open)}
      >
        {words}
      </Button>
    )
  }
  if (deck.archived) return null
  if (may(roles, 'pitch.create')) {
    return (
      <Button
        size="s"
        variant="quiet"
        icon={Plus}
        aria-label={`Prepare the first pitch of ${deck.title}`}
        onClick={() => ask({ kind: 'new-pitch', deck })}
      >
        First pitch
      </Button>
    )
  }
  return (
    <Popover
      label="Who prepares pitches"
      trigger={
        <Button size="s" variant="quiet" aria-label={`No pitch of ${deck.title} yet`}>
          No pitch yet
        </Button>
      }
    >
      <div className={styles.why}>
        <p>Nobody has prepared this deck for a client yet. That is for sales to do.</p>
        <AskOwner action="pitch.create" about={`A pitch of “${deck.title}”`} />
      </div>
    </Popover>
  )
}
