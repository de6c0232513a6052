import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { gradient, solid, type Color, type Paint } from '#shared/model/color.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { mixed, type Mixed } from './common.ts'
import { Labelled, Row } from '../sections/Section.tsx'

interface PaintFieldProps {
  label: string
  value: Paint | null | Mixed
  /** Left out: something is always painted. */
  onNone?: () => void
  onChange: (paint: Paint) => void
}

type Kind = 'none' | 'solid' | 'gradient'

/** A fill: none, one colour with its opacity, or a gradient with its angle. */
export function PaintField({ label, value, onNone, onChange }: PaintFieldProps) {
  const groups = useSwatches()
  const paint = value === mixed ? null : value
  const kind: Kind | null = value === mixed ? null : (paint?.kind ?? 'none')
  const first: Color = paint === null ? 'accent1' : paint.kind === 'solid' ? paint.color : paint.from

  function changeKind(next: Kind) {
    if (next === 'none') onNone?.()
    else if (next === 'solid') onChange(solid(first))
    else onChange(gradient(first, first === 'accent2' ? 'accent1' : 'accent2'))
  }

  return (
    <>
      <Labelled label={label}>
        <SegmentedControl<Kind>
          label={label}
          size="s"
          value={kind}
          segments={[
            ...(onNone ? [{ value: 'none' as const, label: 'None' }] : []),
            { value: 'solid', label: 'Colour' },
            { value: 'gradient', label: 'Gradient' },
          ]}
          onChange={changeKind}
        />
      </Labelled>
      {paint?.kind === 'solid' && (
        <Row>
          <ColorPicker
            label={`${label} colour`}
            value={paint.color}
            groups={groups}
            onChange={(color) => onChange({ ...paint, color: color as Color })}
          />
          <NumberField
            label={`${label} opacity`}
            sign="Opacity"
            unit="%"
            min={0}
            max={100}
            value={Math.round(paint.alpha * 100)}
            onCommit={(percent) => onChange({ ...paint, alpha: percent / 100 })}
          />
        </Row>
      )}
      {paint?.kind === 'gradient' && (
        <>
          <Row>
            <ColorPicker
              label={`${label} gradient start`}
              value={paint.from}
              groups={groups}
              onChange={(from) => onChange({ ...paint, from: from as Color })}
            />
            <ColorPicker
              label={`${label} gradient end`}
              value={paint.to}
              groups={groups}
              onChange={(to) => onChange({ ...paint, to: to as Color })}
            />
          </Row>
          <NumberField
            label={`${label} gradient angle`}
            sign="Angle"
            unit="°"
            min={-360}
            max={360}
            value={paint.angle}
            onCommit={(angle) => onChange({ ...paint, angle })}
          />
        </>
      )}
    </>
  )
}
