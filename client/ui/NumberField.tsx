import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { typedNumber } from './arithmetic.ts'
import { numberText, settle, type NumberRange } from './numberInput.ts'
import { useScrub } from './useScrub.ts'
import styles from './NumberField.module.css'

interface NumberFieldProps extends NumberRange {
  /** Its name for screen readers and in the browser's own tooltip. */
  label: string
  /** What stands in the field before the number: a letter or an icon. Drag it to change the value. */
  sign?: ReactNode
  /** `null`: several values that differ. */
  value: number | null
  /** While a drag is under way; the document need not hear of it. */
  onPreview?: (value: number) => void
  /** Once a change is final: Enter, leaving the field, an arrow key, the end of a drag. */
  onCommit: (value: number) => void
  unit?: string
  disabled?: boolean
}

/** Arrow keys step by one, with Shift by ten. Escape gives back the old value. It can count: `arithmetic.ts`. */
export function NumberField(props: NumberFieldProps) {
  const { label, sign, value, onPreview, onCommit, unit = '', disabled = false, min, max, step = 1 } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const abandoned = useRef(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [preview, setPreview] = useState<number | null>(null)
  const range = { min, max, step }
  const shown = preview ?? value

  const scrub = useScrub({
    disabled,
    onMove: (steps) => show(settle((value ?? 0) + steps * step, range)),
    onEnd: (steps) => {
      setPreview(null)
      if (steps !== 0) onCommit(settle((value ?? 0) + steps * step, range))
    },
  })

  // Typing replaces what an arrow key or Enter has just left there.
  useLayoutEffect(() => {
    if (document.activeElement === input.current) input.current?.select()
  }, [value])

  function show(next: number) {
    setPreview(next)
    onPreview?.(next)
  }

  function commit() {
    const number = typed === null || abandoned.current ? null : typedNumber(typed, { value, unit })
    abandoned.current = false
    setTyped(null)
    if (number === null) return
    const settled = settle(number, range)
    if (settled !== value) onCommit(settled)
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') {
      // Leaving the field commits, in this same moment and with what is typed still in hand.
      abandoned.current = true
      event.currentTarget.blur()
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const from = (typed === null ? null : typedNumber(typed, { value, unit })) ?? value ?? 0
    const by = (event.key === 'ArrowUp' ? 1 : -1) * step * (event.shiftKey ? 10 : 1)
    setTyped(null)
    onCommit(settle(from + by, range))
  }

  return (
    <div className={classNames(styles.field, disabled && styles.disabled)}>
      <label htmlFor={id} title={label} className={styles.sign} {...scrub}>
        {sign ?? label}
      </label>
      <input
        ref={input}
        id={id}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled}
        data-draft={typed === null ? undefined : ''}
        placeholder={value === null ? 'Mixed' : ''}
        className={styles.input}
        value={typed ?? numberText(shown, unit)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={handleKeyDown}
      />
    </div>
  )
}
