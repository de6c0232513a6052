import { Checkbox } from '#client/ui/Checkbox.tsx'
import type { ComposedLineBlock } from '#shared/blocks/line/model.ts'
import { common, mixed } from './common.ts'
import { Row, Section } from '../sections/Section.tsx'
import { StrokeField } from './StrokeField.tsx'
import { useBlockEdits } from './useBlockEdits.ts'

export function LineSection({ blocks }: { blocks: readonly ComposedLineBlock[] }) {
  const edits = useBlockEdits(blocks)
  const start = common(blocks, ({ heads }) => heads.start)
  const end = common(blocks, ({ heads }) => heads.end)
  const now = { start: start === true, end: end === true }
  return (
    <Section title="Line">
      <StrokeField
        label="Line"
        value={common(blocks, ({ stroke }) => stroke) ?? null}
        onChange={(stroke) => edits.line({ stroke })}
      />
      <Row>
        <Checkbox
          label="Arrow at start"
          checked={start === mixed ? 'mixed' : now.start}
          onChange={(checked) => edits.line({ heads: { ...now, start: checked } })}
        />
        <Checkbox
          label="Arrow at end"
          checked={end === mixed ? 'mixed' : now.end}
          onChange={(checked) => edits.line({ heads: { ...now, end: checked } })}
        />
      </Row>
    </Section>
  )
}
