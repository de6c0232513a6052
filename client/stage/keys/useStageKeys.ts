import { useCallback, useEffect, useRef } from 'react'
import { isClickers, keyAction, mayRepeat, pressName, type Press } from './keyPress.ts'
import type { KeyContext } from './stageKey.ts'

/**
 * Listens on the whole screen, but for fields, and for dialogs and menus, which have keys of their own. What it
 * gives back does what a press in another window of the show does.
 */
export function useStageKeys(at: KeyContext | null): (press: Press, repeat: boolean) => void {
  const latest = useRef(at)
  useEffect(() => {
    latest.current = at
  }, [at])

  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey) return
      const pressed = pressName(event)
      // A clicker's start button would load the page anew.
      if (pressed === 'F5') event.preventDefault()
      if (!isClickers(pressed, isField(event.target)) && (event.defaultPrevented || isElsewhere(event)))
        return
      if (acts(latest.current, pressed, event.repeat)) event.preventDefault()
    }
    window.addEventListener('keydown', handleKey)
    window.addEventListener('click', leaveClicked)
    return () => {
      window.removeEventListener('keydown', handleKey)
      window.removeEventListener('click', leaveClicked)
    }
  }, [])

  return useCallback((press, repeat) => void acts(latest.current, pressName(press), repeat), [])
}

/** Whether a press set anything going. */
function acts(at: KeyContext | null, pressed: string, repeat: boolean): boolean {
  if (!at || (repeat && !mayRepeat(pressed))) return false
  const action = keyAction(pressed, at)
  return action !== null && action() !== false
}

/** Keys belong to the show: only who came to a button, a card or the notes by keyboard means them with a key. */
function leaveClicked({ detail }: MouseEvent): void {
  const focused = document.activeElement
  const isByPointer = detail > 0
  if (isByPointer && focused instanceof HTMLElement && !isField(focused) && !focused.closest(overTheShow))
    focused.blur()
}

const overTheShow = '[role="dialog"], [role="menu"]'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (isField(target) || target.closest(overTheShow)) return true
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary') !== null
}
