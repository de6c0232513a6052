import { Progress } from '#client/ui/Progress.tsx'
import styles from './SlotFill.module.css'

interface MeterProps {
  label: string
  /** In words, so that nobody has to read a bar: `2 of 3 lines`. */
  words: string
  value: number
  max: number
}

/** How much of a room is used. Green while it fits, red past the end. */
export function Meter({ label, words, value, max }: MeterProps) {
  const over = value > max
  return (
    <div className={styles.meter}>
      <div className={styles.meterHead}>
        <span>{label}</span>
        <b data-tone={over ? 'danger' : 'ok'}>{words}</b>
      </div>
      <Progress
        label={`${label}: ${words}`}
        value={Math.min(value, max)}
        max={max}
        tone={over ? 'danger' : 'ok'}
      />
    </div>
  )
}
