import { barRoom, figureOf, isPie } from '#shared/blocks/chart/figure.ts'
import type { ChartType, ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { numberOptions, type FlagOption, type NumberOption } from '#shared/blocks/chart/options.ts'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { AutoNumberField } from './AutoNumberField.tsx'
import { common, keyFor, mixed } from './common.ts'
import { useBlockEdits } from './useBlockEdits.ts'

const drawsBars = (type: ChartType): boolean => type === 'combo' || /column|bar/i.test(type)
const drawsLines = (type: ChartType): boolean => type === 'combo' || type === 'line'

/** How columns stand, slices begin and lines go: what of it all of the charts have. */
export function ChartMarks({ blocks }: { blocks: readonly ComposedChartBlock[] }) {
  const edits = useBlockEdits(blocks)
  const every = (has: (type: ChartType) => boolean) => blocks.every(({ look }) => has(look.type))
  const figure = blocks.length === 1 && blocks[0] ? figureOf(blocks[0]) : null
  const isDots = every((type) => type === 'scatter')
  const number = (key: NumberOption, label: string, unit: string, auto: number | null) => (
    <AutoNumberField
      key={keyFor(blocks, key)}
      label={label}
      unit={unit}
      value={common(blocks, ({ look }) => look[key])}
      auto={auto}
      bounds={numberOptions[key]}
      onCommit={(value) => edits.chart({ [key]: value === null ? null : Math.round(value) })}
    />
  )
  const flag = (key: FlagOption, label: string) => {
    const value = common(blocks, ({ look }) => look[key] === true)
    return (
      <Checkbox
        label={label}
        checked={value === mixed ? 'mixed' : value === true}
        onChange={(next) => edits.chart({ [key]: next || null })}
      />
    )
  }
  return (
    <>
      {every(drawsBars) && (
        <>
          {number('gap', 'Room between', '%', figure && figure.gap)}
          {every((type) => barRoom(type).overlap === 0) &&
            number('overlap', 'Overlap', '%', figure && figure.overlap)}
        </>
      )}
      {every(isPie) && (
        <>
          {every((type) => type === 'doughnut') && number('hole', 'Hole', '%', figure && figure.hole * 100)}
          {number('firstAngle', 'First slice at', '°', figure && figure.firstAngle)}
        </>
      )}
      {isDots && flag('joined', 'Join the dots')}
      {(every(drawsLines) || (isDots && blocks.every(({ look }) => look.joined))) &&
        flag('smooth', 'Smooth lines')}
      {every(drawsLines) && flag('markers', 'Markers at the points')}
    </>
  )
}
