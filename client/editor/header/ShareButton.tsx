import { Button } from '#client/ui/Button.tsx'
import { editorCommands } from '../commands/editorCommands.ts'
import { useOverlay } from '../commands/overlay.tsx'
import styles from './compact.module.css'

export function ShareButton() {
  const overlay = useOverlay()
  return (
    <Button
      icon={editorCommands.share.icon}
      aria-label={editorCommands.share.label}
      onClick={() => overlay.show('share')}
    >
      <span className={styles.word}>{editorCommands.share.label}</span>
    </Button>
  )
}
