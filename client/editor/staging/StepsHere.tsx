import { useEffect, useLayoutEffect, useRef } from 'react'
import { useDeckSession, useHistoryState } from '#client/deck/DeckSession.tsx'
import { buttonOf, pressedCommand } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { editorCommands } from '../commands/editorCommands.ts'
import styles from './StepsHere.module.css'

/** Undo and redo in a dialog over the deck, by key too: of what is done there, and of nothing that lies below. */
export function StepsHere() {
  const { history, can } = useDeckSession()
  const { canUndo, canRedo } = useHistoryState()
  useEffect(() => history.fence(), [history])
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const { undo, redo } = editorCommands
      const pressed = pressedCommand({ undo, redo }, event)
      if (!pressed || hasItsOwnUndo(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      history[pressed.name]()
    }
    // Before the fields, which keep their keys to themselves.
    window.addEventListener('keydown', take, true)
    return () => window.removeEventListener('keydown', take, true)
  }, [history])
  const group = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // A button that has nothing left to do gives the focus on to the other, as one that is disabled loses it.
    const pressed = group.current?.querySelector<HTMLElement>('button:focus')
    if (pressed?.matches(':disabled')) group.current?.querySelector<HTMLElement>('button:enabled')?.focus()
  }, [canUndo, canRedo])
  if (!can.editDesign && !can.editPitch) return null
  return (
    <div ref={group} role="group" aria-label="History of what is done here" className={styles.steps}>
      <IconButton {...buttonOf(editorCommands.undo)} disabled={!canUndo} onClick={() => history.undo()} />
      <IconButton {...buttonOf(editorCommands.redo)} disabled={!canRedo} onClick={() => history.redo()} />
    </div>
  )
}

/** A goal being written asks the same history; words that are in no document yet are the field's to take back. */
const hasItsOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.dataset['draft'] !== undefined)
