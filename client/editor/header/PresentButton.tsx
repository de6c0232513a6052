import { ListChecks, MonitorPlay, Play, Users } from 'lucide-react'
import { useDeckSession } from '#client/sync/DeckSession.tsx'
import { Button, type ButtonProps } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator } from '#client/ui/menuEntry.ts'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { may } from '#shared/policy.ts'
import { useHasShown } from '../deckParts.ts'
import { useOverlay } from '../overlay.tsx'
import { JoinButton } from './JoinButton.tsx'
import styles from './compact.module.css'

/** A client's pitch is presented together; the bare design can only be leafed through. */
export function PresentButton() {
  const { pitchId, me } = useDeckSession()
  const overlay = useOverlay()
  const empty = !useHasShown()
  if (empty) {
    return (
      <Tooltip text="No slide to show yet">
        <PlayButton aria-disabled />
      </Tooltip>
    )
  }
  if (pitchId === null || !may(me.roles, 'stage.start')) {
    return (
      <Tooltip text="Show the slides full screen, without any notes" shortcut="mod+enter">
        <PlayButton onClick={() => overlay.show('slideshow')} />
      </Tooltip>
    )
  }
  return (
    <>
      <JoinButton pitchId={pitchId} />
      <Menu
        align="end"
        entries={[
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
          separator,
          {
            kind: 'item',
            label: 'Slide show',
            description: 'Full screen on this machine, without any notes',
            icon: MonitorPlay,
            shortcut: 'mod+enter',
            onSelect: () => overlay.show('slideshow'),
          },
        ]}
      >
        <PlayButton />
      </Menu>
    </>
  )
}

const PlayButton = (props: ButtonProps) => (
  <Button variant="primary" icon={Play} aria-label="Present" {...props}>
    <span className={styles.word}>Present</span>
  </Button>
)
