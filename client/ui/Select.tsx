import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldText } from './Field.tsx'
import { leaveFocus, PopupFocusBack } from './FocusBack.tsx'
import { Icon } from './Icon.tsx'
import popup from './popup.module.css'
import styles from './Select.module.css'

export interface SelectOption<V extends string> {
  value: V
  label: string
  /** A second line in the list. */
  description?: string
  /** Drawn in its own font, for instance. */
  content?: ReactNode
  disabled?: boolean
}

export interface SelectProps<V extends string> extends FieldText {
  /** `null`: nothing chosen, or several things that differ. */
  value: V | null
  options: readonly SelectOption<V>[]
  onChange: (value: V) => void
  placeholder?: string
  size?: 's' | 'm' | 'l'
  disabled?: boolean
  className?: string | undefined
}

export function Select<V extends string>({
  label,
  labelHidden,
  hint,
  error,
  aside,
  value,
  options,
  onChange,
  placeholder = 'Choose…',
  size = 'm',
  disabled = false,
  className,
}: SelectProps<V>) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} aside={aside}>
      {(control) => (
        <Radix.Root value={value ?? ''} onValueChange={(next) => onChange(next as V)} disabled={disabled}>
          <Radix.Trigger
            ref={button}
            {...control}
            className={classNames(styles.trigger, styles[size], className)}
          >
            <span className={styles.value}>
              <Radix.Value placeholder={placeholder} />
            </span>
            <Icon icon={ChevronDown} size={14} className={styles.chevron} />
          </Radix.Trigger>
          <Radix.Portal>
            <Radix.Content
              className={classNames(popup.popup, styles.list)}
              position="popper"
              sideOffset={4}
              onCloseAutoFocus={leaveFocus}
              onPointerDownOutside={keepFocusFromGround}
              // It has chosen; the button, which has the focus by now, would open the list again.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            >
              <Radix.Viewport>
                {options.map((option) => (
                  <Option key={option.value} option={option} />
                ))}
              </Radix.Viewport>
              <PopupFocusBack to={() => button.current} />
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
      )}
    </Field>
  )
}

/** The list keeps the press from what is beneath it, so that the browser would focus nothing. */
function keepFocusFromGround({ detail }: { detail: { originalEvent: PointerEvent } }): void {
  if (detail.originalEvent.pointerType === 'mouse')
    addEventListener('mousedown', (event) => event.preventDefault(), { once: true, capture: true })
}

function Option<V extends string>({ option }: { option: SelectOption<V> }) {
  return (
    <Radix.Item value={option.value} disabled={option.disabled ?? false} className={popup.item}>
      <span className={popup.mark}>
        <Radix.ItemIndicator>
          <Icon icon={Check} size={14} />
        </Radix.ItemIndicator>
      </span>
      <span className={popup.text}>
        <Radix.ItemText>{option.content ?? option.label}</Radix.ItemText>
        {option.description && <small className={popup.description}>{option.description}</small>}
      </span>
    </Radix.Item>
  )
}
