import { useEffect, useRef, useState } from 'react'

/** What closes by itself and gives the focus on to what it came from. */
const passing = '[role="menu"], [role="listbox"]'

/**
 * Where the focus goes once a dialog closes: back to what had it before, as Radix does only for a button that it
 * knows. A menu that opened the dialog is gone by then, and gives its focus to its button: that has it in the end.
 * Call it in what stands there only while the dialog is open.
 */
export function useFocusBack(): (event: Event) => void {
  const [first] = useState(() => document.activeElement)
  const before = useRef(first)
  useEffect(() => {
    const handleFocus = ({ target }: FocusEvent) => {
      const { current } = before
      const isPassing =
        !current?.isConnected || current === document.body || current.closest(passing) !== null
      if (isPassing && target instanceof Element && !target.closest('[role="dialog"]'))
        before.current = target
    }
    document.addEventListener('focusin', handleFocus, true)
    return () => document.removeEventListener('focusin', handleFocus, true)
  }, [])
  return (event) => {
    event.preventDefault()
    const { current } = before
    if (current instanceof HTMLElement && current !== document.body) current.focus({ preventScroll: true })
  }
}
