import { useDeckSession, useHistoryState } from '#client/deck/DeckSession.tsx'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { editorCommands } from '../commands/editorCommands.ts'
import styles from './Header.module.css'

export function HistoryButtons() {
  const { history, can } = useDeckSession()
  const { canUndo, canRedo } = useHistoryState()
  if (!can.editDesign && !can.editPitch) return null
  return (
    <div className={styles.history} role="group" aria-label="History">
      <IconButton {...buttonOf(editorCommands.undo)} disabled={!canUndo} onClick={() => history.undo()} />
      <IconButton {...buttonOf(editorCommands.redo)} disabled={!canRedo} onClick={() => history.redo()} />
    </div>
  )
}
