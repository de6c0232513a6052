import { Select } from '#client/ui/Select.tsx'
import type { Member } from '#shared/protocol/api.ts'

interface SpeakerSelectProps {
  label: string
  /** Several where a section's slides differ. `null`: nobody yet. */
  speakers: readonly (string | null)[]
  people: readonly Member[]
  disabled: boolean
  onChange: (speaker: string | null) => void
}

const nobody = 'nobody'

export function SpeakerSelect({ label, speakers, people, disabled, onChange }: SpeakerSelectProps) {
  const [first = null, ...more] = speakers
  const gone = first !== null && more.length === 0 && !people.some(({ userId }) => userId === first)
  return (
    <Select
      label={label}
      labelHidden
      size="s"
      disabled={disabled}
      placeholder="Several"
      value={more.length > 0 ? null : (first ?? nobody)}
      options={[
        { value: nobody, label: 'Nobody yet' },
        ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ...(gone ? [{ value: first, label: 'Someone who has left', disabled: true }] : []),
      ]}
      onChange={(value) => onChange(value === nobody ? null : value)}
    />
  )
}
