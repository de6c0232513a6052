import { useState } from 'react'
import { TextField } from '#client/ui/TextField.tsx'
import { useDraft } from '#client/ui/useDraft.ts'
import { autoText, readAuto } from './autoNumber.ts'
import { mixed, type Mixed } from './common.ts'

interface AutoNumberFieldProps {
  label: string
  /** Left out: nobody has set it. */
  value: number | Mixed | undefined
  /** What it is while nobody sets it. */
  auto: number | null
  bounds: readonly [number, number]
  unit?: string
  /** Why what is set counts for nothing. */
  fault?: string | undefined
  /** What comes of what is set. */
  hint?: string | undefined
  /** `null`: left to the chart again. */
  onCommit: (value: number | null) => void
}

/**
 * A number that a chart finds itself until somebody writes one; emptied, it does so again. What is none stays, and why,
 * until it is put right or Escape gives back what stood there.
 */
export function AutoNumberField(props: AutoNumberFieldProps) {
  const { label, value, auto, bounds, unit = '', fault, hint, onCommit } = props
  const [wrong, setWrong] = useState<string | null>(null)
  const set = typeof value === 'number' ? autoText(value, unit) : ''
  const { typed, type, commit, drop } = useDraft(set, (text) => {
    const read = readAuto(text, bounds, unit)
    if (read.fault === null) onCommit(read.number)
    else setWrong(text)
  })
  return (
    <TextField
      label={label}
      labelBeside
      size="s"
      inputMode="decimal"
      autoComplete="off"
      placeholder={value === mixed ? 'Mixed' : auto === null ? 'Auto' : autoText(auto, unit)}
      value={typed ?? wrong ?? set}
      error={
        typed === null
          ? wrong === null
            ? fault
            : (readAuto(wrong, bounds, unit).fault ?? undefined)
          : undefined
      }
      hint={hint}
      data-draft={typed === null && wrong === null ? undefined : ''}
      onChange={(text) => {
        setWrong(null)
        type(text)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          commit()
        }
        if (event.key === 'Escape') {
          drop()
          setWrong(null)
        }
      }}
    />
  )
}
