import { useEffect } from 'react'

/** What a press on a button opens; the lists of slides and of builds are always there. */
const opened = '[role="dialog"], [role="menu"], [role="listbox"]:not(nav *, aside *)'
/** Where arrows, letters and Delete mean something of their own. */
const keepsFocus = `[data-own-keys], ${opened}`

/**
 * Keys are for the slide unless somebody goes through the page by keyboard: a button that was pressed, or that a
 * menu gives the focus back to, lets go of it. Tab still goes on from there.
 */
export function useKeysForSlide(): void {
  useEffect(() => {
    let byPointer = false
    const handlePointer = () => {
      byPointer = true
    }
    const handleKey = ({ target }: KeyboardEvent) => {
      // A menu that was opened by pointer may be left by keyboard.
      byPointer &&= target instanceof Element && target.closest(opened) !== null
    }
    const handleFocus = ({ target }: FocusEvent) => {
      if (byPointer && target instanceof HTMLButtonElement && !target.closest(keepsFocus)) target.blur()
    }
    addEventListener('pointerdown', handlePointer, true)
    addEventListener('keydown', handleKey, true)
    addEventListener('focusin', handleFocus)
    return () => {
      removeEventListener('pointerdown', handlePointer, true)
      removeEventListener('keydown', handleKey, true)
      removeEventListener('focusin', handleFocus)
    }
  }, [])
}
