import type { ComponentProps } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldText } from './Field.tsx'
import { wholeCharacters } from './wholeCharacters.ts'
import styles from './TextField.module.css'

export interface TextFieldProps extends FieldText, Omit<ComponentProps<'input'>, 'size' | 'onChange'> {
  size?: 's' | 'm' | 'l'
  labelBeside?: boolean
  /** The new text; `onInput` and friends stay available for the event. */
  onChange?: (value: string) => void
}

export function TextField({
  label,
  labelHidden,
  labelBeside,
  hint,
  error,
  aside,
  size = 'm',
  className,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <Field
      label={label}
      labelHidden={labelHidden}
      labelBeside={labelBeside}
      hint={hint}
      error={error}
      aside={aside}
    >
      {(control) => (
        <input
          {...control}
          dir="auto"
          {...wholeCharacters}
          className={classNames(styles.input, styles[size], className)}
          onChange={onChange && ((event) => onChange(event.target.value))}
          {...rest}
        />
      )}
    </Field>
  )
}
