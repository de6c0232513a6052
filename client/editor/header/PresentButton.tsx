import { ListChecks, MonitorPlay, Play, Users } from 'lucide-react'
import { useDeckSession } from '#client/sync/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { may } from '#shared/policy.ts'
import { useHasShown } from '../deckParts.ts'
import { useOverlay } from '../overlay.tsx'
import styles from './compact.module.css'

/** A client's pitch is presented together; the bare design can only be leafed through. */
export function PresentButton() {
  const { pitchId, me } = useDeckSession()
  const overlay = useOverlay()
  const empty = !useHasShown()
  const button = (
    <Button variant="primary" icon={Play} aria-label="Present" aria-disabled={empty || undefined}>
      <span className={styles.word}>Present</span>
    </Button>
  )
  if (empty) return <Tooltip text="No slide to show yet">{button}</Tooltip>
  const entries: MenuEntry[] = [
    {
      kind: 'item',
      label: 'Slide show',
      description: 'Full screen on this machine, without any notes',
      icon: MonitorPlay,
      shortcut: 'mod+enter',
      onSelect: () => overlay.show('slideshow'),
    },
  ]
  if (pitchId !== null && may(me.roles, 'stage.start')) {
    entries.unshift(
      {
        kind: 'item',
        label: 'Present together…',
        description: 'With your partner, to an audience that watches by link',
        icon: Users,
        onSelect: () => overlay.show('start'),
      },
      {
        kind: 'item',
        label: 'The plan…',
        description: 'Who speaks where, for how long, and what you both want',
        icon: ListChecks,
        onSelect: () => overlay.show('plan'),
      },
      { kind: 'separator' },
    )
  }
  return (
    <Menu entries={entries} align="end">
      {button}
    </Menu>
  )
}
