import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Field } from './Field.tsx'
import { IconButton } from './IconButton.tsx'
import type { TextFieldProps } from './TextField.tsx'
import { classNames } from './classNames.ts'
import input from './TextField.module.css'
import styles from './PasswordField.module.css'

/** A password that its writer may look at before sending it. */
export function PasswordField({
  label,
  labelHidden,
  hint,
  error,
  aside,
  size = 'm',
  onChange,
  ...rest
}: TextFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} aside={aside}>
      {(control) => (
        <span className={styles.frame}>
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            className={classNames(input.input, input[size], styles.input)}
            onChange={onChange && ((event) => onChange(event.target.value))}
            {...rest}
          />
          <IconButton
            size="s"
            className={styles.eye}
            icon={shown ? EyeOff : Eye}
            label={shown ? 'Hide password' : 'Show password'}
            onClick={() => setShown(!shown)}
          />
        </span>
      )}
    </Field>
  )
}
