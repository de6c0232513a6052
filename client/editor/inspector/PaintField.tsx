import { lazy, Suspense } from 'react'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { gradient, solid, type Color, type Paint } from '#shared/model/color.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { mixed, type Mixed } from './common.ts'
import { Labelled, Row } from '../sections/Section.tsx'

/** Fetched with the first pattern that is selected: few decks have any. */
const PatternColors = lazy(() => import('./PatternColors.tsx').then((m) => ({ default: m.PatternColors })))

interface PaintFieldProps {
  label: string
  value: Paint | null | Mixed
  /** Left out: something is always painted. */
  onNone?: () => void
  onChange: (paint: Paint) => void
}

type Kind = 'none' | 'solid' | 'gradient' | 'pattern'

/** A fill: none, one colour with its opacity, a gradient with its angle, or the pattern that a PowerPoint file brought. */
export function PaintField({ label, value, onNone, onChange }: PaintFieldProps) {
  const groups = useSwatches()
  const paint = value === mixed ? null : value
  const pattern = paint?.kind === 'solid' ? paint.pattern : undefined
  const kind: Kind | null = value === mixed ? null : pattern ? 'pattern' : (paint?.kind ?? 'none')
  const first: Color = paint === null ? 'accent1' : paint.kind === 'solid' ? paint.color : paint.from

  function changeKind(next: Kind) {
    if (next === 'none') onNone?.()
    else if (next === 'solid') onChange(solid(first))
    else if (next === 'gradient') onChange(gradient(first, first === 'accent2' ? 'accent1' : 'accent2'))
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
            ...(pattern ? [{ value: 'pattern' as const, label: 'Pattern' }] : []),
          ]}
          onChange={changeKind}
        />
      </Labelled>
      {paint?.kind === 'solid' && pattern && (
        <Suspense fallback={null}>
          <PatternColors
            label={label}
            pattern={pattern}
            onChange={(changed) => onChange({ ...paint, ...changed })}
          />
        </Suspense>
      )}
      {paint?.kind === 'solid' && !pattern && (
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
