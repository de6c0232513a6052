import { maybeNumber, numberText } from '#client/ui/numberInput.ts'
import { TextField } from '#client/ui/TextField.tsx'
import { DraftField } from '../sections/DraftField.tsx'
import { mixed, type Mixed } from './common.ts'

interface AutoNumberFieldProps {
  label: string
  /** Left out: nobody has set it. */
  value: number | Mixed | undefined
  /** What it is while nobody sets it. */
  auto: number | null
  bounds: readonly [number, number]
  unit?: string
  /** `null`: left to the chart again. */
  onCommit: (value: number | null) => void
}

/** A number that a chart finds itself until somebody writes one; emptied, it does so again. */
export function AutoNumberField({ label, value, auto, bounds, unit = '', onCommit }: AutoNumberFieldProps) {
  const [low, high] = bounds
  function commit(text: string) {
    const number = maybeNumber(text)
    if (number !== null) onCommit(Math.min(high, Math.max(low, number)))
    else if (text.trim() === '') onCommit(null)
  }
  return (
    <DraftField value={typeof value === 'number' ? numberText(value, unit) : ''} onCommit={commit}>
      {(draft) => (
        <TextField
          label={label}
          size="s"
          inputMode="decimal"
          autoComplete="off"
          placeholder={value === mixed ? 'Mixed' : auto === null ? 'Auto' : numberText(auto, unit)}
          {...draft}
        />
      )}
    </DraftField>
  )
}
