import { Play } from 'lucide-react'
import { useDeck } from '#client/sync/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { useOverlay } from '../overlay.tsx'
import styles from './compact.module.css'

export function PresentButton() {
  const overlay = useOverlay()
  const empty = useDeck().slides.every(({ hidden }) => hidden)
  return (
    <Tooltip
      text={empty ? 'No slide to show yet' : 'Show the slides full screen, without any notes'}
      shortcut={empty ? undefined : 'mod+enter'}
    >
      <Button
        variant="primary"
        icon={Play}
        aria-label="Present"
        aria-disabled={empty || undefined}
        onClick={() => !empty && overlay.show('slideshow')}
      >
        <span className={styles.word}>Present</span>
      </Button>
    </Tooltip>
  )
}
