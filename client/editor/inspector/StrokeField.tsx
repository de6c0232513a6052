import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Select } from '#client/ui/Select.tsx'
import type { Color, Stroke } from '#shared/model/color.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { mixed, type Mixed } from './common.ts'
import { Row } from '../sections/Section.tsx'

interface StrokeFieldProps {
  label: string
  value: Stroke | null | Mixed
  /** Left out: a line is always drawn. */
  onNone?: () => void
  onChange: (stroke: Stroke) => void
}

const dashes = [
  { value: 'solid', label: 'Solid' },
  { value: 'dash', label: 'Dashed' },
  { value: 'dot', label: 'Dotted' },
  { value: 'dashDot', label: 'Dash and dot' },
  { value: 'longDash', label: 'Long dashes' },
] as const

const fresh: Stroke = { color: 'text', width: 2, dash: 'solid' }

/** An outline: choosing a colour turns it on. */
export function StrokeField({ label, value, onNone, onChange }: StrokeFieldProps) {
  const groups = useSwatches()
  const stroke = value === mixed ? null : value
  return (
    <>
      <ColorPicker
        label={`${label} colour`}
        value={stroke?.color ?? null}
        groups={groups}
        {...(onNone && { noneLabel: `No ${label.toLowerCase()}`, onNone })}
        onChange={(color) => onChange({ ...(stroke ?? fresh), color: color as Color })}
      />
      {stroke && (
        <Row>
          <NumberField
            label={`${label} width`}
            sign="Width"
            unit="px"
            min={0.5}
            max={100}
            step={0.5}
            value={stroke.width}
            onCommit={(width) => onChange({ ...stroke, width })}
          />
          <Select
            label={`${label} style`}
            labelHidden
            value={stroke.dash}
            options={dashes}
            onChange={(dash) => onChange({ ...stroke, dash })}
          />
        </Row>
      )}
    </>
  )
}
