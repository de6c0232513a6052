import { useEffect, type RefObject } from 'react'
import { pressedAs } from '#client/ui/shortcut.ts'

/** `/` puts the focus into a search, unless someone is writing or a dialog is open. */
export function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (!pressedAs(event).includes('/')) return
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, [contenteditable], [role=dialog]')
      ) {
        return
      }
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [field])
}
