import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { mostPasted, sayCut } from './clipboard/mostPasted.ts'
import styles from './BegunField.module.css'
import type { Leave } from './textKeys.ts'

interface BegunFieldProps {
  /** What was typed so far. */
  begun: string
  /** Whose words they will be, for a screen reader. */
  label: string
  onBegun: (words: string) => void
  /** An input method begins or ends its work: until it has ended the field has to stay. */
  onComposing: (composing: boolean) => void
  onEscape: () => void
  /** Whether Tab leads on. */
  passesBy?: boolean
  /** Where words have neighbours Tab leads to those. */
  onLeave?: Leave
}

/**
 * Takes the focus where words are opened whose editor is not there yet, and what is typed, composed, dictated or
 * pasted for them. It lies unseen over the words as they are: an input method has its window there.
 */
export function BegunField({ begun, label, passesBy = false, ...on }: BegunFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  function handleKey(event: KeyboardEvent) {
    // 229: Safari's key that ends a composition, which it has ended by then.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') on.onEscape()
    else if (event.key !== 'Tab' || passesBy) return
    else on.onLeave?.(event.shiftKey ? 'previous' : 'next')
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={label}
      aria-busy
      value={begun}
      spellCheck={false}
      autoComplete="off"
      maxLength={mostPasted}
      onPaste={({ clipboardData }) => clipboardData.getData('text/plain').length > mostPasted && sayCut()}
      onChange={(event) => on.onBegun(event.target.value)}
      onKeyDown={handleKey}
      onCompositionStart={() => on.onComposing(true)}
      onCompositionEnd={(event) => {
        on.onBegun(event.currentTarget.value)
        on.onComposing(false)
      }}
    />
  )
}
