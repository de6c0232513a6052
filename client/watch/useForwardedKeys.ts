import { useEffect } from 'react'

/** These stay here: the full screen, and what would load or leave the page. */
const own: readonly string[] = ['f', 'F', 'F5', 'Escape', 'Tab']

/**
 * Keys pressed in the projector's window are meant for the show: the presenter's screen that opened it, on this
 * machine, hears them over a channel of the window's name.
 */
export function useForwardedKeys(): void {
  useEffect(() => {
    const presenter = new BroadcastChannel(window.name)
    const handleKey = (event: KeyboardEvent): void => {
      const { key, code, shiftKey, repeat } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // A clicker's start button would load the page anew, before the client's eyes.
      if (key === 'F5') event.preventDefault()
      if (own.includes(key)) return
      event.preventDefault()
      presenter.postMessage({ key, code, shiftKey, repeat })
    }
    window.addEventListener('keydown', handleKey)
    return () => {
      presenter.close()
      window.removeEventListener('keydown', handleKey)
    }
  }, [])
}
