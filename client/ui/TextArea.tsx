import type { ComponentProps } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldText } from './Field.tsx'
import { wholeCharacters } from './wholeCharacters.ts'
import input from './TextField.module.css'
import styles from './TextArea.module.css'

export interface TextAreaProps extends FieldText, Omit<ComponentProps<'textarea'>, 'onChange'> {
  onChange?: (value: string) => void
}

/** Grows with what is written in it. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  aside,
  className,
  onChange,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} aside={aside}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          dir="auto"
          {...wholeCharacters}
          className={classNames(input.input, styles.area, className)}
          onChange={onChange && ((event) => onChange(event.target.value))}
          {...rest}
        />
      )}
    </Field>
  )
}
