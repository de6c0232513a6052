import type { PitchId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, History, Play } from 'lucide-react'
import { useNavigate } from 'react-router'
import { stagesQuery } from '#client/queries/stageQueries.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button, type ButtonProps } from '#client/ui/Button.tsx'
import { menuItem } from '#client/ui/command.ts'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { may } from '#shared/policy.ts'
import { useHasShown } from '#client/deck/deckParts.ts'
import { editorCommands } from '../commands/editorCommands.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { rehearsalWords } from '#client/deck/rehearsalWords.ts'
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
  if (pitchId === null) {
    return (
      <Tooltip
        text="Show the slides full screen, without any notes"
        shortcut={editorCommands.slideshow.keys[0]}
      >
        <PlayButton onClick={() => overlay.show('slideshow')} />
      </Tooltip>
    )
  }
  return <PresentMenu pitchId={pitchId} starts={may(me.roles, 'stage.start')} />
}

/** `starts`: may present; others may read the plan and leaf through the slides. */
function PresentMenu({ pitchId, starts }: { pitchId: PitchId; starts: boolean }) {
  const overlay = useOverlay()
  const rehearsal = useRehearsalEntry(pitchId)
  const together: readonly MenuEntry[] = [
    menuItem(editorCommands.present, () => overlay.show('start'), {
      description: 'With your partner, to an audience that watches by link',
    }),
    ...rehearsal,
  ]
  return (
    <>
      {starts && <JoinButton pitchId={pitchId} />}
      <Menu
        align="end"
        entries={[
          ...(starts ? together : []),
          menuItem(editorCommands.plan, () => overlay.show('plan'), {
            description: 'Who speaks where, for how long, and what you both want',
          }),
          menuItem(editorCommands.goals, () => overlay.show('goals'), {
            description: 'The campaign and the client, next to each other',
          }),
          separator,
          menuItem(editorCommands.slideshow, () => overlay.show('slideshow'), {
            description: 'On this machine, without any notes',
          }),
        ]}
      >
        <PlayButton />
      </Menu>
    </>
  )
}

/** The rehearsal's mark leads to its report; without one, to starting one. */
function useRehearsalEntry(pitchId: PitchId): readonly MenuEntry[] {
  const { data } = useQuery(stagesQuery(pitchId))
  const overlay = useOverlay()
  const navigate = useNavigate()
  if (!data) return []
  const { rehearsal } = data
  const { title, details } = rehearsalWords(rehearsal)
  const onSelect = () =>
    rehearsal ? void navigate(`/stages/${rehearsal.stageId}/report`) : overlay.show('start')
  return [
    {
      kind: 'item',
      label: title,
      description: details,
      icon: rehearsal?.fresh ? CircleCheck : History,
      onSelect,
    },
  ]
}

const PlayButton = (props: ButtonProps) => (
  <Button variant="primary" icon={Play} aria-label="Present" {...props}>
    <span className={styles.word}>Present</span>
  </Button>
)
