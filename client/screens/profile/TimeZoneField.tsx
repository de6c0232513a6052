import { useId } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'

interface TimeZoneFieldProps {
  label: string
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** A time zone by its name, from a list that is searched as one types. */
export function TimeZoneField({ label, value, error, onChange }: TimeZoneFieldProps) {
  const list = useId()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      <TextField
        {...{ label, value, error, list, onChange }}
        placeholder="Type a city"
        autoComplete="off"
        aside={
          value === '' &&
          here && (
            <Button size="s" variant="quiet" onClick={() => onChange(here)}>
              Take {here}
            </Button>
          )
        }
      />
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
