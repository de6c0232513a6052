import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Chart, ChartText, ComposedChartBlock } from './model.ts'
import { readOptions } from './options.ts'

export interface AudienceChartBlock extends Chart {
  readonly kind: 'chart'
  readonly id: BlockId
  readonly frame: Frame
}

/** Which facts its numbers come from stays with the team. */
export const audienceChart = (block: ComposedChartBlock): AudienceChartBlock => ({
  kind: block.kind,
  id: block.id,
  frame: block.frame,
  look: lookOf(block.look),
  title: words(block.title),
  x: words(block.x),
  y: words(block.y),
  categories: block.categories.map(({ id, text }) => ({ id, text })),
  series: block.series.map(({ id, text, color, asLine, values, points }) => ({
    id,
    text,
    color,
    asLine,
    values,
    points,
  })),
  ...(block.palette && { palette: block.palette }),
  highlight: block.highlight && { series: block.highlight.series, category: block.highlight.category },
})

const words = ({ text }: ChartText): ChartText => ({ text })

const lookOf = (look: Chart['look']): Chart['look'] => ({
  type: look.type,
  legend: look.legend,
  labels: look.labels,
  gridlines: look.gridlines,
  size: look.size,
  ink: look.ink,
  decimals: look.decimals,
  thousands: look.thousands,
  prefix: look.prefix,
  suffix: look.suffix,
  secondAxis: look.secondAxis,
  secondPrefix: look.secondPrefix,
  secondSuffix: look.secondSuffix,
  ...readOptions((key) => look[key as keyof Chart['look']]),
})
