import { useEffect, useRef } from 'react'
import { pressedCommand } from '#client/ui/command.ts'
import { alwaysAtHand, editorCommands } from './commands/editorCommands.ts'
import { useOverlay } from './commands/overlay.tsx'
import { useEditorActs } from './commands/useEditorActs.ts'

/** Keys that work anywhere in the editor. Whoever handles a key first (a text, the canvas) keeps it. */
export function useEditorShortcuts(): void {
  const acts = useEditorActs()
  const overlay = useOverlay()

  function actionFor(event: KeyboardEvent): (() => void) | null {
    const pressed = pressedCommand(editorCommands, event)
    const act = pressed && acts[pressed.name]
    if (!act || act.may === false) return null
    const busy = overlay.open !== null || isTyping(event.target)
    return busy && !alwaysAtHand.includes(pressed.name) ? null : () => act.run()
  }

  const latest = useRef(actionFor)
  useEffect(() => {
    latest.current = actionFor
  })
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const action = latest.current(event)
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', handle)
    return () => window.removeEventListener('keydown', handle)
  }, [])
}

/** In a field or a text the browser and the text editor have the keys. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  )
}
