import { useSwatches } from '#client/deck/swatches.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import type { Color, Pattern } from '#shared/model/color.ts'
import { patternColor } from '#shared/model/patternBits.ts'
import { Row } from '../sections/Section.tsx'

interface PatternColorsProps {
  label: string
  pattern: Pattern
  /** With the colour that it is from further away, by which contrast is checked. */
  onChange: (changed: { pattern: Pattern; color: Color }) => void
}

/** The two colours of a pattern. */
export function PatternColors({ label, pattern, onChange }: PatternColorsProps) {
  const groups = useSwatches()
  const theme = useTheme()
  const change = (changed: Partial<Pattern>) => {
    const next = { ...pattern, ...changed }
    onChange({ pattern: next, color: patternColor(next, theme) })
  }
  return (
    <Row>
      <ColorPicker
        label={`${label} pattern colour`}
        value={pattern.front}
        groups={groups}
        onChange={(front) => change({ front: front as Color })}
      />
      <ColorPicker
        label={`${label} pattern background`}
        value={pattern.behind}
        groups={groups}
        onChange={(behind) => change({ behind: behind as Color })}
      />
    </Row>
  )
}
