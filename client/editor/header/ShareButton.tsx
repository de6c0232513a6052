import { Share2 } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { useOverlay } from '../commands/overlay.tsx'
import styles from './compact.module.css'

export function ShareButton() {
  const overlay = useOverlay()
  return (
    <Button icon={Share2} aria-label="Share" onClick={() => overlay.show('share')}>
      <span className={styles.word}>Share</span>
    </Button>
  )
}
