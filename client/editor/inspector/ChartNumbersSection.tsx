import type { ComposedChartBlock, NumberFormat } from '#shared/blocks/chart/model.ts'
import { cutText } from '#shared/model/characters.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Select } from '#client/ui/Select.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { Row, Section } from '../sections/Section.tsx'
import { common, mixed, orNull } from './common.ts'
import { DraftField } from '../sections/DraftField.tsx'
import { useBlockEdits } from './useBlockEdits.ts'

const decimals = [
  { value: 'auto', label: 'Decimals as they come' },
  ...['0', '1', '2', '3'].map((value) => ({ value, label: `${value} decimals` })),
]

/** How a chart writes its numbers. */
export function ChartNumbersSection({ blocks }: { blocks: readonly ComposedChartBlock[] }) {
  const edits = useBlockEdits(blocks)
  const of = <K extends keyof NumberFormat>(key: K) => common(blocks, ({ look }) => look[key])
  const places = of('decimals')
  const thousands = of('thousands')
  return (
    <Section title="Numbers">
      <Row>
        {(['prefix', 'suffix'] as const).map((side) => (
          <DraftField
            key={side}
            value={orNull(of(side)) ?? ''}
            onCommit={(text) => edits.chart({ [side]: cutText(text, 8) })}
          >
            {(draft) => (
              <TextField
                label={side === 'prefix' ? 'Before' : 'After'}
                size="s"
                placeholder={side === 'prefix' ? '€ ' : ' %'}
                {...draft}
              />
            )}
          </DraftField>
        ))}
      </Row>
      <Select
        label="Decimals"
        labelHidden
        value={places === mixed ? null : String(places ?? 'auto')}
        options={decimals}
        onChange={(next) => edits.chart({ decimals: next === 'auto' ? null : Number(next) })}
      />
      <Checkbox
        label="Thousands apart"
        checked={thousands === mixed ? 'mixed' : thousands === true}
        onChange={(next) => edits.chart({ thousands: next })}
      />
    </Section>
  )
}
