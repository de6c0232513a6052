import { useEffect } from 'react'
import { keyAction, mayRepeat, pressName } from './keyPress.ts'
import type { KeyContext } from './stageKey.ts'

/** Listens on the whole screen, but for fields, and for dialogs and menus, which have keys of their own. */
export function useStageKeys(at: KeyContext | null): void {
  useEffect(() => {
    if (!at) return undefined
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (isElsewhere(event)) return
      const pressed = pressName(event)
      if (event.repeat && !mayRepeat(pressed)) return
      const act = keyAction(pressed, at)
      if (act && act() !== false) event.preventDefault()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [at])
}

function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, textarea, [contenteditable], [role="dialog"], [role="menu"]')) return true
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary') !== null
}
