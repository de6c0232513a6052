import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  AlignVerticalJustifyCenter,
  AlignVerticalJustifyEnd,
  AlignVerticalJustifyStart,
  Bold,
  CaseUpper,
  Italic,
} from 'lucide-react'
import type { ComposedBody } from '#shared/model/body.ts'
import type { Color } from '#shared/model/color.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { Row } from '../sections/Section.tsx'
import { common, isOn, orNull } from './common.ts'
import styles from './TextSection.module.css'

interface WordsLookProps {
  bodies: readonly Pick<ComposedBody, 'style'>[]
  /** Whether both edges may be straight. */
  justifies?: boolean
  onChange: (style: { readonly [K in keyof TextStyle]?: TextStyle[K] | undefined }) => void
}

/** Size, colour, weight, slant, capitals and alignment of words, in blocks or in cells. */
export function WordsLook({ bodies, justifies = false, onChange }: WordsLookProps) {
  const groups = useSwatches()
  const style = <K extends keyof TextStyle>(key: K) => common(bodies, (body) => body.style[key])
  const [bold, italic] = [isOn(style('bold')), isOn(style('italic'))]
  const capitals = isOn(common(bodies, (body) => body.style.capitals ?? false))
  return (
    <>
      <Row>
        <NumberField
          label="Font size"
          sign="Size"
          unit="pt"
          min={4}
          max={400}
          value={orNull(style('size'))}
          onCommit={(size) => onChange({ size })}
        />
        <ColorPicker
          label="Text colour"
          value={orNull(style('color'))}
          groups={groups}
          onChange={(color) => onChange({ color: color as Color })}
        />
      </Row>
      <div className={styles.line}>
        <div className={styles.pair} role="group" aria-label="Weight and slant, capitals">
          <IconButton
            size="s"
            icon={Bold}
            label="Bold"
            pressed={bold}
            onClick={() => onChange({ bold: !bold })}
          />
          <IconButton
            size="s"
            icon={Italic}
            label="Italic"
            pressed={italic}
            onClick={() => onChange({ italic: !italic })}
          />
          <IconButton
            size="s"
            icon={CaseUpper}
            label="Capitals"
            pressed={capitals}
            onClick={() => onChange({ capitals: !capitals })}
          />
        </div>
        <SegmentedControl
          label="Alignment"
          size="s"
          value={orNull(style('align'))}
          segments={justifies ? [...aligns, justify] : aligns}
          onChange={(align) => onChange({ align })}
        />
      </div>
    </>
  )
}

const aligns = [
  { value: 'left', label: 'Left', icon: AlignLeft },
  { value: 'center', label: 'Centre', icon: AlignCenter },
  { value: 'right', label: 'Right', icon: AlignRight },
] as const

const justify = { value: 'justify', label: 'Justify', icon: AlignJustify } as const

interface LineSpacingProps {
  bodies: readonly Pick<ComposedBody, 'style'>[]
  onChange: (style: Partial<Pick<TextStyle, 'lineSpacing' | 'spaceAfter'>>) => void
}

/** How far lines and paragraphs stand from each other. */
export function LineSpacing({ bodies, onChange }: LineSpacingProps) {
  return (
    <Row>
      <NumberField
        label="Line spacing, in lines"
        sign="Lines"
        min={0.5}
        max={5}
        step={0.05}
        value={orNull(common(bodies, ({ style }) => style.lineSpacing))}
        onCommit={(lineSpacing) => onChange({ lineSpacing })}
      />
      <NumberField
        label="Space after a paragraph"
        sign="After"
        unit="pt"
        min={0}
        max={200}
        value={orNull(common(bodies, ({ style }) => style.spaceAfter))}
        onCommit={(spaceAfter) => onChange({ spaceAfter })}
      />
    </Row>
  )
}

interface VerticalAlignmentProps {
  bodies: readonly Pick<ComposedBody, 'valign'>[]
  onChange: (valign: ComposedBody['valign']) => void
}

/** Where words stand between the upper and the lower edge. */
export function VerticalAlignment({ bodies, onChange }: VerticalAlignmentProps) {
  return (
    <SegmentedControl
      label="Vertical alignment"
      size="s"
      value={orNull(common(bodies, ({ valign }) => valign))}
      segments={[
        { value: 'top', label: 'Top', icon: AlignVerticalJustifyStart },
        { value: 'middle', label: 'Middle', icon: AlignVerticalJustifyCenter },
        { value: 'bottom', label: 'Bottom', icon: AlignVerticalJustifyEnd },
      ]}
      onChange={onChange}
    />
  )
}
