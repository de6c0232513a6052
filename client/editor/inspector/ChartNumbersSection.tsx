import type { ChartLook, ComposedChartBlock } from '#shared/blocks/chart/model.ts'
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

type Affix = 'prefix' | 'suffix' | 'secondPrefix' | 'secondSuffix'

/** How a chart writes its numbers. */
export function ChartNumbersSection({ blocks }: { blocks: readonly ComposedChartBlock[] }) {
  const edits = useBlockEdits(blocks)
  const of = <K extends keyof ChartLook>(key: K) => common(blocks, ({ look }) => look[key])
  const places = of('decimals')
  const thousands = of('thousands')
  const affixFields = (before: Affix, after: Affix, whose: string) =>
    [before, after].map((side) => (
      <DraftField
        key={side}
        value={orNull(of(side)) ?? ''}
        onCommit={(text) => edits.chart({ [side]: cutText(text, 8) })}
      >
        {(draft) => (
          <TextField
            label={(side === before ? 'Before' : 'After') + whose}
            size="s"
            placeholder={side === before ? '€ ' : ' %'}
            {...draft}
          />
        )}
      </DraftField>
    ))
  return (
    <Section title="Numbers">
      <Row>{affixFields('prefix', 'suffix', '')}</Row>
      {blocks.every(({ look }) => look.type === 'combo' && look.secondAxis) && (
        <Row>{affixFields('secondPrefix', 'secondSuffix', ', of lines')}</Row>
      )}
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
