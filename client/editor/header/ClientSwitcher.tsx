import type { PitchId } from '#shared/model/ids.ts'
import { ChevronDown, Plus } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { may } from '#shared/policy.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'
import { useClient } from '#client/deck/deckParts.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { editorPath } from '#client/deck/editorPath.ts'
import { useMediaQuery } from '#client/ui/useMediaQuery.ts'
import { meetingWords } from '#client/deck/meetingWords.ts'
import { switcherItems } from './switcherItems.ts'
import styles from './ClientSwitcher.module.css'

/** The bare design or one client's pitch, on the same screen and the same slide. */
export function ClientSwitcher() {
  const { deckId, pitchId, me } = useDeckSession()
  const pitches = useDeckRecord()?.pitches ?? []
  const slideId = useEditor((state) => state.slideId)
  const overlay = useOverlay()
  const roomy = useMediaQuery('(min-width: 1360px)')
  const narrow = useMediaQuery('(max-width: 1180px)')
  const { shown, rest } = switcherItems(pitches, pitchId, roomy ? 3 : 2)
  const pathOf = (id: string | null) => editorPath(deckId, id, slideId)
  const newPitch = may(me.roles, 'pitch.create') ? () => overlay.show('new-pitch') : null

  if (narrow) return <CompactSwitcher pitches={[...shown, ...rest]} pathOf={pathOf} newPitch={newPitch} />
  return (
    <nav aria-label="Design and clients" className={styles.switcher}>
      <Link to={pathOf(null)} className={styles.item} aria-current={pitchId === null ? 'page' : undefined}>
        Design
      </Link>
      {shown.map((pitch) => (
        <PitchLink key={pitch.id} pitch={pitch} open={pitch.id === pitchId} path={pathOf(pitch.id)} />
      ))}
      {rest.length > 0 && <MorePitches pitches={rest} pathOf={pathOf} />}
      {newPitch && (
        <IconButton
          icon={Plus}
          size="s"
          label="New pitch for a client"
          className={styles.plus}
          onClick={newPitch}
        />
      )}
    </nav>
  )
}

function PitchLink({ pitch, open, path }: { pitch: PitchRecord; open: boolean; path: string }) {
  const client = useClient()
  // The open pitch says its client's name live; the list hears of a new name a moment later.
  const name = (open && client) || pitch.client
  const when = meetingWords(pitch.meetingOn)
  return (
    <Link
      to={path}
      className={styles.item}
      aria-current={open ? 'page' : undefined}
      title={when ? `${name}, meeting ${when}` : name}
    >
      <span className={styles.name}>{name}</span>
      {when && <small className={styles.when}>{when}</small>}
    </Link>
  )
}

interface PitchMenuProps {
  pitches: readonly PitchRecord[]
  pathOf: (pitchId: PitchId | null) => string
}

function MorePitches({ pitches, pathOf }: PitchMenuProps) {
  const navigate = useNavigate()
  return (
    <Menu entries={pitches.map((pitch) => pitchEntry(pitch, false, () => void navigate(pathOf(pitch.id))))}>
      <button type="button" className={styles.item}>
        {pitches.length} more
        <Icon icon={ChevronDown} size={14} />
      </button>
    </Menu>
  )
}

function CompactSwitcher({ pitches, pathOf, newPitch }: PitchMenuProps & { newPitch: (() => void) | null }) {
  const { pitchId } = useDeckSession()
  const client = useClient()
  const navigate = useNavigate()
  const openId = pitchId
  return (
    <Menu
      align="center"
      entries={[
        {
          kind: 'item',
          label: 'Design',
          description: 'What every client’s pitch is made from',
          checked: openId === null,
          onSelect: () => void navigate(pathOf(null)),
        },
        separator,
        ...pitches.map((pitch) =>
          pitchEntry(pitch, pitch.id === openId, () => void navigate(pathOf(pitch.id))),
        ),
        ...(newPitch ? [separator, newPitchEntry(newPitch)] : []),
      ]}
    >
      <Button className={styles.compact}>
        <span className={styles.name}>{openId === null ? 'Design' : client || 'Pitch'}</span>
        <Icon icon={ChevronDown} size={14} />
      </Button>
    </Menu>
  )
}

function pitchEntry({ client, meetingOn }: PitchRecord, checked: boolean, onSelect: () => void): MenuEntry {
  const when = meetingWords(meetingOn)
  return {
    kind: 'item',
    label: client,
    checked,
    onSelect,
    ...(when && { description: `Meeting ${when}` }),
  }
}

const newPitchEntry = (onSelect: () => void): MenuEntry => ({
  kind: 'item',
  label: 'New pitch…',
  icon: Plus,
  onSelect,
})
