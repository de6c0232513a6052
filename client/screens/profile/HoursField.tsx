import { ToggleGroup } from 'radix-ui'
import { useId } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { clockTime, dayNames, readHours, writeHours, type WorkingHours } from '#shared/model/workingHours.ts'
import styles from './HoursField.module.css'

interface HoursFieldProps {
  label: string
  /** As it is kept; empty: not said. */
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

const usual: WorkingHours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }

/** Days of a week and two times of the clock. */
export function HoursField({ label, value, error, onChange }: HoursFieldProps) {
  const id = useId()
  const hours = readHours(value)
  const change = (part: Partial<WorkingHours>) => onChange(writeHours({ ...(hours ?? usual), ...part }))
  return (
    <div className={styles.field} role="group" aria-labelledby={id}>
      <div className={styles.head}>
        <span id={id}>{label}</span>
        <Button size="s" variant="quiet" onClick={() => (hours ? onChange('') : change({}))}>
          {hours ? 'Leave out' : 'Say when'}
        </Button>
      </div>
      {hours && (
        <div className={styles.when}>
          <ToggleGroup.Root
            type="multiple"
            aria-label="Days"
            className={styles.days}
            value={hours.days.map(String)}
            onValueChange={(days) => days.length > 0 && change({ days: days.map(Number) })}
          >
            {dayNames.map((day, at) => (
              <ToggleGroup.Item key={day} value={String(at + 1)} className={styles.day}>
                {day}
              </ToggleGroup.Item>
            ))}
          </ToggleGroup.Root>
          <span className={styles.times}>
            <ClockField label="From" minutes={hours.from} onChange={(from) => change({ from })} />
            <ClockField label="To" minutes={hours.to} onChange={(to) => change({ to })} />
          </span>
        </div>
      )}
      {error && <p role="alert">{error}</p>}
    </div>
  )
}

interface ClockFieldProps {
  label: string
  minutes: number
  onChange: (minutes: number) => void
}

function ClockField({ label, minutes, onChange }: ClockFieldProps) {
  return (
    <label>
      {label}
      <input
        type="time"
        className={styles.time}
        value={clockTime(minutes)}
        onChange={({ target: { value } }) => {
          const [hour = NaN, minute = NaN] = value.split(':').map(Number)
          if (!Number.isNaN(hour + minute)) onChange(hour * 60 + minute)
        }}
      />
    </label>
  )
}
