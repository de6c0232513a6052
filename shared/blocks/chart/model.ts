import type { BlockBase, ContentBase } from '#shared/model/block.ts'
import type { Color } from '#shared/model/color.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { BlockParts } from '../parts.ts'
import type { BlockModel, Composed } from '../spec.ts'
import type { ChartOptions } from './options.ts'

export const chartTypes = [
  'column',
  'stackedColumn',
  'fullColumn',
  'bar',
  'stackedBar',
  'fullBar',
  'line',
  'area',
  'stackedArea',
  'pie',
  'doughnut',
  'scatter',
  'combo',
] as const
export type ChartType = (typeof chartTypes)[number]

export const legendPlaces = ['none', 'top', 'right', 'bottom', 'left'] as const
export type LegendPlace = (typeof legendPlaces)[number]

/** What stands at each point: nothing, its number, or its share of the whole. */
export const labelKinds = ['none', 'value', 'share'] as const
export type LabelKind = (typeof labelKinds)[number]

/** A chart that is read from the back of a room has less; what a colleague adds at the same moment is shown all the same. */
export const mostSeries = 12
export const mostCategories = 50

/** How numbers are written. */
export interface NumberFormat {
  /** `null`: as many as the numbers have, two at most. */
  readonly decimals: number | null
  readonly thousands: boolean
  readonly prefix: string
  readonly suffix: string
}

export interface ChartLook extends NumberFormat, ChartOptions {
  readonly type: ChartType
  readonly legend: LegendPlace
  readonly labels: LabelKind
  readonly gridlines: boolean
  /** Pixels of its words; the title is larger. */
  readonly size: number
  /** Words, axes and lines of the grid. */
  readonly ink: Color
  /** Lines among columns are measured along an axis of their own, at the right. */
  readonly secondAxis: boolean
  /** What stands before and behind the numbers of those lines. */
  readonly secondPrefix: string
  readonly secondSuffix: string
}

export const plainLook: ChartLook = {
  type: 'column',
  legend: 'bottom',
  labels: 'none',
  gridlines: true,
  size: 16,
  ink: 'text',
  decimals: null,
  thousands: true,
  prefix: '',
  suffix: '',
  secondAxis: false,
  secondPrefix: '',
  secondSuffix: '',
}

/** Words of a chart. Drawn on one line, in the chart's own look. */
export interface ChartText {
  readonly text: RichText
}

export interface ChartCategory extends ChartText {
  readonly id: string
}

export interface ChartSeries extends ChartText {
  readonly id: string
  /** `null`: the theme's, by where it stands. */
  readonly color: Color | null
  /** Drawn as a line among columns. */
  readonly asLine: boolean
  /** One a category, in their order; `null`: a gap. */
  readonly values: readonly (number | null)[]
  /** Colours of single points, one a category; `null`: the series'. */
  readonly points: readonly (Color | null)[]
}

/** A point, by the ids of its series and its category. */
export interface ChartPoint {
  readonly series: string
  readonly category: string
}

/** A point whose number a fact of the pitch says. */
export interface ChartFact extends ChartPoint {
  readonly name: string
}

/** What is drawn of a chart. */
export interface Chart {
  readonly look: ChartLook
  readonly title: ChartText
  /** Titles of the axes: along the categories, along the numbers. */
  readonly x: ChartText
  readonly y: ChartText
  readonly categories: readonly ChartCategory[]
  readonly series: readonly ChartSeries[]
  /** The one point that the others stand back for. */
  readonly highlight: ChartPoint | null
  /** What the theme has for series, when it is composed; left out: its accents. */
  readonly palette?: readonly Color[]
}

export interface ChartBlock extends BlockBase, Chart {
  readonly kind: 'chart'
  readonly facts: readonly ChartFact[]
}

export interface ChartContent extends ContentBase, Omit<Chart, 'look' | 'palette'> {
  readonly kind: 'chart'
  readonly look: Partial<ChartLook>
  readonly facts?: readonly ChartFact[]
}

export type ComposedChartBlock = Composed<ChartBlock>

/** The parts of a chart's words. */
export const chartParts = {
  title: 'title',
  x: 'x',
  y: 'y',
  series: (id: string) => `series/${id}`,
  category: (id: string) => `category/${id}`,
  /** A number, which a pitch writes where the chart is a slot. */
  value: ({ series, category }: ChartPoint) => `value/${series}/${category}`,
} as const

/** Whether a part is a number of a chart. */
export const isValuePart = (part: string): boolean => part.startsWith('value/')

/** Whether a fact says the number of a point. */
export const factAt = (facts: readonly ChartFact[], { series, category }: ChartPoint): string | null =>
  facts.find((one) => one.series === series && one.category === category)?.name ?? null

/** The points whose numbers no fact says, category by category. */
const freePoints = ({ series, categories, facts = [] }: ChartNumbers): readonly ChartPoint[] =>
  categories.flatMap(({ id: category }) =>
    series.map(({ id }) => ({ series: id, category })).filter((point) => factAt(facts, point) === null),
  )

type ChartNumbers = Pick<Chart, 'series' | 'categories'> & { readonly facts?: readonly ChartFact[] }

export const chartModel: BlockModel<Chart & { readonly facts?: readonly ChartFact[] }> = {
  slot: { takes: 'numbers', part: '' },
  given: (chart) => freePoints(chart).map(chartParts.value),
  parts: ({ title, x, y, series, categories, facts = [] }): BlockParts => ({
    texts: [
      { part: chartParts.title, text: title.text },
      ...series.map(({ id, text }) => ({ part: chartParts.series(id), text })),
      ...categories.map(({ id, text }) => ({ part: chartParts.category(id), text })),
      { part: chartParts.x, text: x.text },
      { part: chartParts.y, text: y.text },
    ],
    pictures: [],
    numbers: facts.map(({ category, name }) => ({ part: chartParts.category(category), fact: name })),
  }),
  outline: 'box',
}
