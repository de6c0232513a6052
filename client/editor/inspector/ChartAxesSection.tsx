import { figureOf, isPie, type Figure } from '#shared/blocks/chart/figure.ts'
import type { ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { numberOptions, type FlagOption, type NumberOption } from '#shared/blocks/chart/options.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Row, Section } from '../sections/Section.tsx'
import { AutoNumberField } from './AutoNumberField.tsx'
import { ChartTitles } from '../charts/ChartTitles.tsx'
import { common, mixed } from './common.ts'
import { useBlockEdits } from './useBlockEdits.ts'

type Ends = readonly [from: NumberOption, to: NumberOption, step: NumberOption]

/** Where a chart's axes begin and end, what they are called, and whether they are shown. A pie has none. */
export function ChartAxesSection({ blocks }: { blocks: readonly ComposedChartBlock[] }) {
  const edits = useBlockEdits(blocks)
  if (blocks.some(({ look }) => isPie(look.type))) return null
  const isDots = blocks.every(({ look }) => look.type === 'scatter')
  const hasSecond = blocks.every(({ look }) => look.type === 'combo' && look.secondAxis)
  const figure = blocks.length === 1 && blocks[0] ? figureOf(blocks[0]) : null
  const ends = (labels: readonly [string, string, string], keys: Ends, range: readonly number[] | null) => (
    <Row>
      {keys.map((key, at) => (
        <AutoNumberField
          key={key}
          label={labels[at]!}
          value={common(blocks, ({ look }) => look[key])}
          auto={range?.[at] ?? null}
          bounds={numberOptions[key]}
          onCommit={(value) => edits.chart({ [key]: value })}
        />
      ))}
    </Row>
  )
  // What is ticked is what shows, and so the other way round from what is kept.
  const flag = (key: FlagOption, label: string, isKept = true) => {
    const value = common(blocks, ({ look }) => look[key] === true)
    return (
      <Checkbox
        label={label}
        checked={value === mixed ? 'mixed' : value === isKept}
        onChange={(next) => edits.chart({ [key]: next === isKept ? true : null })}
      />
    )
  }
  return (
    <Section title="Axes">
      {blocks.length === 1 && blocks[0] && (
        <ChartTitles
          id={blocks[0].id}
          labels={{ x: isDots ? 'Title across' : 'Title of the categories', y: 'Title of the numbers' }}
        />
      )}
      {ends(['From', 'To', 'Step'], ['axisMin', 'axisMax', 'axisStep'], figure && rangeOf(figure))}
      {isDots &&
        ends(
          ['Across from', 'Across to', 'Across step'],
          ['secondMin', 'secondMax', 'secondStep'],
          figure && endsOf(figure.across),
        )}
      {hasSecond &&
        ends(
          ['Lines from', 'Lines to', 'Lines step'],
          ['secondMin', 'secondMax', 'secondStep'],
          figure?.second ? endsOf(figure.second) : null,
        )}
      {flag('hideNumbers', 'Show numbers', false)}
      {hasSecond && flag('hideSecond', 'Show numbers of lines', false)}
      {flag('opposite', 'Numbers at the other side')}
      {flag('hideCategories', isDots ? 'Show numbers across' : 'Show categories', false)}
      {!isDots && flag('reversed', 'Categories from the other end')}
    </Section>
  )
}

const endsOf = ({ axis: { min, max, step } }: Figure['scale']): readonly number[] => [min, max, step]

/** As the axis is written: whole ones in percents. */
const rangeOf = ({ scale, stacking }: Figure): readonly number[] =>
  stacking === 'full' ? endsOf(scale).map((number) => number * 100) : endsOf(scale)
