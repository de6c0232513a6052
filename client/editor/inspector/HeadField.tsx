import { Select } from '#client/ui/Select.tsx'
import { headForms, headSizes, type HeadForm, type LineHead } from '#shared/blocks/line/model.ts'
import { mixed, type Mixed } from './common.ts'
import { Row } from '../sections/Section.tsx'

interface HeadFieldProps {
  /** `Start` or `End`. */
  label: string
  value: LineHead | null | Mixed
  onChange: (head: LineHead | null) => void
}

const names: Readonly<Record<HeadForm, string>> = {
  triangle: 'Triangle',
  arrow: 'Open arrow',
  stealth: 'Notched arrow',
  diamond: 'Diamond',
  oval: 'Dot',
}

const forms = [
  { value: 'none', label: 'Nothing' },
  ...headForms.map((form) => ({ value: form, label: names[form] })),
] as const

const sizeNames = { small: 'Small', medium: 'Medium', large: 'Large' } as const
const sizes = headSizes.map((size) => ({ value: size, label: sizeNames[size] }))

/** What stands at one end of a line, and how large. */
export function HeadField({ label, value, onChange }: HeadFieldProps) {
  const head = value === mixed ? null : value
  return (
    <Row>
      <Select
        label={label}
        value={value === mixed ? null : (head?.form ?? 'none')}
        placeholder="Several"
        options={forms}
        onChange={(form) => onChange(form === 'none' ? null : { form, size: head?.size ?? 'medium' })}
      />
      {head && (
        <Select
          label={`Size at the ${label.toLowerCase()}`}
          value={head.size}
          options={sizes}
          onChange={(size) => onChange({ ...head, size })}
        />
      )}
    </Row>
  )
}
