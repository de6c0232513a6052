import { useEffect, useRef } from 'react'
import { latinKey } from '#client/ui/shortcut.ts'
import { showToast } from '#client/ui/toast.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useHasShown, useSlideOrder } from '#client/deck/deckParts.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useOverlay } from './commands/overlay.tsx'

/** Keys that work anywhere in the editor. Whoever handles a key first (a text, the canvas) keeps it. */
export function useEditorShortcuts(): void {
  const { history } = useDeckSession()
  const order = useSlideOrder()
  const hasShown = useHasShown()
  const store = useEditorStore()
  const overlay = useOverlay()

  function actionFor(event: KeyboardEvent): (() => void) | null {
    const key = latinKey(event).toLowerCase()
    const mod = event.metaKey || event.ctrlKey
    if (mod && key === 'k') return () => overlay.show('palette')
    if (mod && key === 'enter' && hasShown) return () => overlay.show('slideshow')
    if (mod && key === 's') return () => showToast('No need to save: every change is kept as you make it.')
    if (overlay.open !== null || isTyping(event.target)) return null
    if (mod && key === 'z') return () => void (event.shiftKey ? history.redo() : history.undo())
    if (mod && key === 'y') return () => void history.redo()
    if (event.key === '?') return () => overlay.show('help')
    if (key === 'pageup') return () => step(-1)
    if (key === 'pagedown') return () => step(1)
    return null
  }

  function step(by: 1 | -1) {
    const { slideId, openSlide } = store.getState()
    const next = order[order.indexOf(slideId ?? '') + by]
    if (next) openSlide(next)
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
