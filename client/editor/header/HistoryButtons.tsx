import { Redo2, Undo2 } from 'lucide-react'
import { useDeckSession, useHistoryState } from '#client/deck/DeckSession.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import styles from './Header.module.css'

export function HistoryButtons() {
  const { history, can } = useDeckSession()
  const { canUndo, canRedo } = useHistoryState()
  if (!can.editDesign && !can.editPitch) return null
  return (
    <div className={styles.history} role="group" aria-label="History">
      <IconButton
        icon={Undo2}
        label="Undo"
        shortcut="mod+z"
        disabled={!canUndo}
        onClick={() => history.undo()}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        shortcut="mod+shift+z"
        disabled={!canRedo}
        onClick={() => history.redo()}
      />
    </div>
  )
}
