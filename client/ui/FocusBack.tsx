import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** What closes by itself and gives the focus on to what it came from. */
const passing = '[role="menu"], [role="listbox"]'

/**
 * Stands in a dialog, and gives the focus back as it closes: to what had it before, as Radix does only for a button
 * that it knows. A menu that opened the dialog is gone by then, and gives its focus to its button: that has it in the
 * end. Radix waits for a timer besides, and keys that come before it would go nowhere; prevent its
 * `onCloseAutoFocus`. As the last to be taken away this finds the dialog's hold on the focus ended.
 */
export function FocusBack({ onBack }: { onBack?: () => void }) {
  const [first] = useState(() => document.activeElement)
  const before = useRef(first)
  const giveBack = useEffectEvent(() => {
    const { current } = before
    if (current instanceof HTMLElement && current !== document.body) current.focus({ preventScroll: true })
    onBack?.()
  })
  useEffect(() => {
    const handleFocus = ({ target }: Pick<FocusEvent, 'target'>) => {
      const { current } = before
      const isPassing =
        !current?.isConnected || current === document.body || current.closest(passing) !== null
      if (isPassing && target instanceof Element && !target.closest('[role="dialog"]'))
        before.current = target
    }
    // A menu that is taken away as the dialog comes has given it back by now.
    handleFocus({ target: document.activeElement })
    document.addEventListener('focusin', handleFocus, true)
    return () => {
      document.removeEventListener('focusin', handleFocus, true)
      giveBack()
    }
  }, [])
  return null
}

/**
 * Stands in a menu, a list or another popup, and gives the focus to `to` as it closes, before the next key, unless what
 * was chosen, or the next popup, has it by then.
 */
export function PopupFocusBack({ to }: { to: () => Element | null }) {
  const giveBack = useEffectEvent(() => {
    const element = to()
    if (hasNobodyFocus() && element instanceof HTMLElement) element.focus({ preventScroll: true })
  })
  useEffect(() => () => giveBack(), [])
  return null
}

/** A dialog around a popup takes a focus that is nowhere upon itself. */
const hasNobodyFocus = (): boolean => {
  const { activeElement: at } = document
  return at === null || at === document.body || at.matches('[role="dialog"]') || at.closest(passing) !== null
}

/** Radix's own way back, which these have gone already. */
export const leaveFocus = (event: Event): void => event.preventDefault()
