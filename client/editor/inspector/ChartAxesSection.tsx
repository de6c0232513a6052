import { mostMarks, unheeded, type SaidAxis } from '#shared/blocks/chart/axis.ts'
import { figureOf, isPie, type Figure, type Scale } from '#shared/blocks/chart/figure.ts'
import type { ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { numberOptions, type FlagOption, type NumberOption } from '#shared/blocks/chart/options.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { Section } from '../sections/Section.tsx'
import { AutoNumberField } from './AutoNumberField.tsx'
import { ChartTitles } from '../charts/ChartTitles.tsx'
import { common, keyFor, mixed } from './common.ts'
import { useBlockEdits } from './useBlockEdits.ts'

type Ends = readonly [from: NumberOption, to: NumberOption, step: NumberOption]

/** Where a chart's axes begin and end, what they are called, and whether they are shown. A pie has none. */
export function ChartAxesSection({ blocks }: { blocks: readonly ComposedChartBlock[] }) {
  const edits = useBlockEdits(blocks)
  if (blocks.some(({ look }) => isPie(look.type))) return null
  const isDots = blocks.every(({ look }) => look.type === 'scatter')
  const hasSecond = blocks.every(({ look }) => look.type === 'combo' && look.secondAxis)
  const figure = blocks.length === 1 && blocks[0] ? figureOf(blocks[0]) : null
  const ends = (labels: readonly [string, string, string], keys: Ends, scale: Scale | null) => {
    const said = scale && saidBy(blocks[0]!, keys)
    const remarks = scale && said ? remarksOn(scale, said) : []
    return keys.map((key, at) => (
      <AutoNumberField
        key={keyFor(blocks, key)}
        label={labels[at]!}
        value={common(blocks, ({ look }) => look[key])}
        auto={scale && endsOf(scale)[at]!}
        bounds={numberOptions[key]}
        {...remarks[at]}
        onCommit={(value) => edits.chart({ [key]: value })}
      />
    ))
  }
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
      {ends(['From', 'To', 'Step'], ['axisMin', 'axisMax', 'axisStep'], figure && asWritten(figure))}
      {isDots &&
        ends(
          ['Across from', 'Across to', 'Across step'],
          ['secondMin', 'secondMax', 'secondStep'],
          figure && figure.across,
        )}
      {hasSecond &&
        ends(
          ['Lines from', 'Lines to', 'Lines step'],
          ['secondMin', 'secondMax', 'secondStep'],
          figure && figure.second,
        )}
      {flag('hideNumbers', 'Show numbers', false)}
      {hasSecond && flag('hideSecond', 'Show numbers of lines', false)}
      {flag('opposite', 'Numbers at the other side')}
      {flag('hideCategories', isDots ? 'Show numbers across' : 'Show categories', false)}
      {!isDots && flag('reversed', 'Categories from the other end')}
    </Section>
  )
}

const endsOf = ({ axis: { min, max, step } }: Scale): readonly number[] => [min, max, step]

/** Whole ones in percents. */
const asWritten = ({ scale, stacking }: Figure): Scale => {
  const { axis, reach } = scale
  const percents = (whole: number) => whole * 100
  return stacking === 'full'
    ? {
        ...scale,
        axis: { min: percents(axis.min), max: percents(axis.max), step: percents(axis.step) },
        reach: reach && [percents(reach[0]), percents(reach[1])],
      }
    : scale
}

const saidBy = ({ look }: ComposedChartBlock, [from, to, step]: Ends): SaidAxis => ({
  min: look[from],
  max: look[to],
  step: look[step],
})

interface Remarks {
  readonly fault?: string | undefined
  readonly hint?: string | undefined
}

/** What is to be said at the lower end, the upper end and the step. */
function remarksOn({ axis, reach }: Scale, said: SaidAxis): readonly [Remarks, Remarks, Remarks] {
  const { ends, step } = unheeded(axis, said)
  const steps = {
    small: `Too small a step: more than ${mostMarks} marks.`,
    large: 'Too large a step for this axis.',
  }
  return [
    { hint: reach && reach[1] < axis.min ? 'All numbers lie below.' : undefined },
    {
      fault: ends ? 'To has to be above From.' : undefined,
      hint: reach && reach[0] > axis.max ? 'All numbers lie above.' : undefined,
    },
    { fault: step === null ? undefined : steps[step] },
  ]
}
