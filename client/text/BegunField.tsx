import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { mostPasted, sayCut } from './clipboard/mostPasted.ts'
import { showToast } from '../ui/toast.ts'
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
 * pasted for them, and shows it behind the words as they are. The field itself lies unseen over them: an input method
 * has its window there.
 */
export function BegunField({ begun, label, passesBy = false, ...on }: BegunFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    // 229: Safari's key that ends a composition, which it has ended by then.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') on.onEscape()
    else if (event.key === 'Tab' && !passesBy) on.onLeave?.(event.shiftKey ? 'previous' : 'next')
    else if (event.key !== 'ArrowDown' || !isAtEnd(event.currentTarget) || !on.onLeave?.('down')) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      {begun !== '' && (
        <div className={styles.shown} aria-hidden>
          {begun}
        </div>
      )}
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-busy
        value={begun}
        spellCheck={false}
        autoComplete="off"
        maxLength={mostPasted}
        onPaste={({ clipboardData }) => tellOfPaste(clipboardData)}
        onChange={(event) => on.onBegun(event.target.value)}
        onKeyDown={handleKey}
        onCompositionStart={() => on.onComposing(true)}
        onCompositionEnd={(event) => {
          on.onBegun(event.currentTarget.value)
          on.onComposing(false)
        }}
      />
    </>
  )
}

const isAtEnd = ({ selectionStart, value }: HTMLTextAreaElement): boolean => selectionStart === value.length

function tellOfPaste(copied: DataTransfer): void {
  const words = copied.getData('text/plain')
  if (words.length > mostPasted) sayCut()
  else if (words === '' && copied.files.length > 0)
    showToast(
      'Pictures can be pasted here in a moment: the tools of writing are on their way. Paste it again.',
    )
}
