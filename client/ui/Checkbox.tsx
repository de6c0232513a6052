import { Check, Minus } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import { useId, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Checkbox.module.css'

interface CheckboxProps {
  label: ReactNode
  description?: ReactNode
  /** `mixed`: some of what it stands for. */
  checked: boolean | 'mixed'
  onChange: (checked: boolean) => void
  disabled?: boolean
}

export function Checkbox({ label, description, checked, onChange, disabled = false }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.row} data-disabled={disabled || undefined}>
      <Radix.Root
        id={id}
        className={styles.box}
        checked={checked === 'mixed' ? 'indeterminate' : checked}
        onCheckedChange={(next) => onChange(next === true)}
        disabled={disabled}
        aria-describedby={description ? `${id}-note` : undefined}
      >
        <Radix.Indicator>
          <Icon icon={checked === 'mixed' ? Minus : Check} size={12} />
        </Radix.Indicator>
      </Radix.Root>
      <span className={styles.text}>
        <label htmlFor={id}>{label}</label>
        {description && (
          <span id={`${id}-note`} className={styles.description}>
            {description}
          </span>
        )}
      </span>
    </div>
  )
}
