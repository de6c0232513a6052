import { useEffect } from 'react'
import type { FromProjector } from '#shared/protocol/projector.ts'
import { latinKey } from '../ui/shortcut.ts'

/** These stay here: the full screen, and what would load or leave the page. */
const own: readonly string[] = ['f', 'F', 'F5', 'Escape', 'Tab']

/** Keys pressed in the projector's window are meant for the show: the presenter's screen that opened it hears them. */
export function useForwardedKeys(say: (said: FromProjector) => void): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      const { key, code, shiftKey, repeat } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // A clicker's start button would load the page anew, before the client's eyes.
      if (key === 'F5') event.preventDefault()
      if (own.includes(latinKey(event))) return
      event.preventDefault()
      say({ kind: 'key', key, code, shiftKey, repeat })
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [say])
}
