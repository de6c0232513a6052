import { useId, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import styles from './Field.module.css'

/** What every labelled control takes. */
export interface FieldText {
  label: string
  /** The label stays for screen readers only. */
  labelHidden?: boolean | undefined
  /** What to write, under the control. */
  hint?: ReactNode
  /** What is wrong and what to do about it; takes the hint's place. */
  error?: string | undefined
  /** Beside the label, at the far end: a counter, a link. */
  aside?: ReactNode
}

interface FieldProps extends FieldText {
  /** The label stands before the control, not above it; what is said of it below both. */
  labelBeside?: boolean | undefined
  children: (control: ControlProps) => ReactNode
}

/** Ties a control to its label and its hint or error. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export function Field({ label, labelHidden, labelBeside, hint, error, aside, children }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={classNames(styles.field, labelBeside && styles.beside)}>
      <div className={classNames(styles.head, labelHidden && !aside && styles.hidden)}>
        <label htmlFor={id} className={classNames(styles.label, labelHidden && styles.hidden)}>
          {label}
        </label>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <p
          id={`${id}-note`}
          role={error ? 'alert' : undefined}
          className={error ? styles.error : styles.hint}
        >
          {note}
        </p>
      )}
    </div>
  )
}
