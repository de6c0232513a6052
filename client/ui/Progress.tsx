import { Progress as Radix } from 'radix-ui'
import { classNames } from './classNames.ts'
import styles from './Progress.module.css'

interface ProgressProps {
  label: string
  /** `null`: it is under way, nobody knows how far. */
  value: number | null
  max?: number
  tone?: 'plain' | 'ok' | 'warn' | 'danger'
}

export function Progress({ label, value, max = 100, tone = 'plain' }: ProgressProps) {
  const share = value === null ? 0 : Math.max(0, Math.min(1, value / max))
  return (
    <Radix.Root
      aria-label={label}
      value={value === null ? null : share * max}
      max={max}
      className={classNames(styles.track, styles[tone])}
    >
      <Radix.Indicator
        className={classNames(styles.bar, value === null && styles.unknown)}
        style={value === null ? undefined : { width: `${share * 100}%` }}
      />
    </Radix.Root>
  )
}
