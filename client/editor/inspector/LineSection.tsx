import type { ComposedLineBlock } from '#shared/blocks/line/model.ts'
import { common } from './common.ts'
import { HeadField } from './HeadField.tsx'
import { Section } from '../sections/Section.tsx'
import { StrokeField } from './StrokeField.tsx'
import { useBlockEdits } from './useBlockEdits.ts'

export function LineSection({ blocks }: { blocks: readonly ComposedLineBlock[] }) {
  const edits = useBlockEdits(blocks)
  return (
    <Section title="Line">
      <StrokeField
        label="Line"
        value={common(blocks, ({ stroke }) => stroke) ?? null}
        onChange={(stroke) => edits.lineStroke(stroke)}
      />
      <HeadField
        label="Start"
        value={common(blocks, ({ heads }) => heads.start) ?? null}
        onChange={(start) => edits.lineHeads({ start })}
      />
      <HeadField
        label="End"
        value={common(blocks, ({ heads }) => heads.end) ?? null}
        onChange={(end) => edits.lineHeads({ end })}
      />
    </Section>
  )
}
