import { Switch as Radix } from 'radix-ui'
import { useId, type ReactNode } from 'react'
import styles from './Switch.module.css'

interface SwitchProps {
  label: ReactNode
  description?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** For a setting that takes effect at once. */
export function Switch({ label, description, checked, onChange, disabled = false }: SwitchProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <span className={styles.text}>
        <label htmlFor={id}>{label}</label>
        {description && (
          <span id={`${id}-note`} className={styles.description}>
            {description}
          </span>
        )}
      </span>
      <Radix.Root
        id={id}
        className={styles.track}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        aria-describedby={description ? `${id}-note` : undefined}
      >
        <Radix.Thumb className={styles.thumb} />
      </Radix.Root>
    </div>
  )
}
