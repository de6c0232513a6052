import type { ComposedLineBlock } from '#shared/blocks/line/model.ts'
import { Select } from '#client/ui/Select.tsx'
import { common, orNull } from './common.ts'
import { HeadField } from './HeadField.tsx'
import { JoinField } from './JoinField.tsx'
import { Section } from '../sections/Section.tsx'
import { StrokeField } from './StrokeField.tsx'
import { useBlockEdits } from './useBlockEdits.ts'

const ways = [
  { value: 'straight', label: 'Straight' },
  { value: 'elbow', label: 'Elbow' },
  { value: 'curved', label: 'Curved' },
] as const

export function LineSection({ blocks }: { blocks: readonly ComposedLineBlock[] }) {
  const edits = useBlockEdits(blocks)
  const [only] = blocks
  return (
    <Section title="Line">
      <StrokeField
        label="Line"
        value={common(blocks, ({ stroke }) => stroke) ?? null}
        onChange={(stroke) => edits.lineStroke(stroke)}
      />
      <Select
        label="Way"
        value={orNull(common(blocks, ({ route }) => route))}
        placeholder="Several"
        options={ways}
        onChange={(route) => edits.lineRoute(route)}
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
      {blocks.length === 1 && only && (
        <>
          <JoinField
            label="Start"
            value={only.joins.start}
            usual="right"
            onChange={(start) => edits.lineJoins({ start })}
          />
          <JoinField
            label="End"
            value={only.joins.end}
            usual="left"
            onChange={(end) => edits.lineJoins({ end })}
          />
        </>
      )}
    </Section>
  )
}
