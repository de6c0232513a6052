import { accents, type Color } from '#shared/model/color.ts'
import { plainText } from '#shared/model/richText.ts'
import { saidAxis, valueAxis, type SaidAxis, type ValueAxis } from './axis.ts'
import { formatNumber, settledFor, settledForMarks, type SettledFormat } from './format.ts'
import type { LabelPlace } from './options.ts'
import type { Chart, ChartSeries, ChartText, ChartType, LabelKind, LegendPlace } from './model.ts'

/** How a series is drawn. */
export type Drawn = 'bar' | 'line' | 'area' | 'slice' | 'dot'
export type Stacking = 'none' | 'stacked' | 'full'

/** A colour of a chart; what stands back for a highlighted point is paler. */
export interface PointPaint {
  readonly color: Color
  /** 0 to 1. */
  readonly alpha: number
}

export interface FigureSeries extends Row {
  readonly drawn: Drawn
  /** Of the series itself: its line, its area, its sign in the legend. */
  readonly paint: PointPaint
  /** One a category. */
  readonly points: readonly FigurePoint[]
}

export interface FigurePoint {
  readonly paint: PointPaint
  /** What stands at it; `null`: nothing. */
  readonly label: string | null
  readonly isHighlight: boolean
}

/** Everything about a chart that screens and files have to agree on; where it goes is theirs. */
export interface Figure {
  readonly type: ChartType
  readonly title: string
  readonly x: string
  readonly y: string
  readonly stacking: Stacking
  /** Bars lie, categories from top to bottom. */
  readonly lies: boolean
  /** Categories come from the other end. */
  readonly reversed: boolean
  /** The axis of numbers stands at the right, or on top; that of lines with their own then at the left. */
  readonly opposite: boolean
  /** Which axes are shown. */
  readonly shows: { readonly categories: boolean; readonly numbers: boolean; readonly second: boolean }
  /** The room between columns, and what of one lies behind the next, in hundredths of a column. */
  readonly gap: number
  readonly overlap: number
  /** What a pie's slices are, what stands along the other axis. Empty names are kept: they are gaps in a row. */
  readonly categories: readonly string[]
  readonly series: readonly FigureSeries[]
  /** Of dots: where each stands across, and that axis. */
  readonly across: Scale & Row
  /** What a pie leaves out: all but its first series. */
  readonly undrawn: readonly FigureSeries[]
  readonly scale: Scale
  /** What lines among columns are measured along; `null`: the same as columns. */
  readonly second: (Scale & { readonly numbers: SettledFormat }) | null
  readonly legend: LegendPlace
  readonly labels: LabelKind
  /** Slices are named at them. */
  readonly labelNames: boolean
  /** Where labels stand, where that is said; `labelPlaceOf` knows what comes of it. */
  readonly labelPlace: LabelPlace | null
  /** `null`: as words, or as the ground where they stand on a colour. */
  readonly labelInk: Color | null
  /** Of a doughnut, as a share of its width. */
  readonly hole: number
  /** Where the first slice begins, in degrees clockwise from the top. */
  readonly firstAngle: number
  /** Lines bend through their points; their points have signs; dots are joined by lines. */
  readonly smooth: boolean
  readonly markers: boolean
  readonly joined: boolean
  /** How its numbers are written. */
  readonly numbers: SettledFormat
  readonly gridlines: boolean
  readonly size: number
  readonly ink: Color
}

/** How much larger a chart's title is than its other words. */
export const titleScale = 1.25

export interface Row {
  readonly name: string
  /** One a category; `null`: a gap. */
  readonly values: readonly (number | null)[]
}

export interface Scale {
  readonly axis: ValueAxis
  /** From where to where the numbers go that are measured along it; `null`: there are none. */
  readonly reach: readonly [low: number, high: number] | null
  readonly format: SettledFormat
}

const stackings: Partial<Record<ChartType, Stacking>> = {
  stackedColumn: 'stacked',
  stackedBar: 'stacked',
  stackedArea: 'stacked',
  fullColumn: 'full',
  fullBar: 'full',
}

/** The usual room between columns and what of them lies behind the next, in hundredths, as PowerPoint counts. */
export function barRoom(type: ChartType): { readonly gap: number; readonly overlap: number } {
  const isStacked = (stackings[type] ?? 'none') !== 'none'
  return { gap: isStacked ? 60 : 80, overlap: isStacked ? 100 : 0 }
}

export const isPie = (type: ChartType): boolean => type === 'pie' || type === 'doughnut'

/** Of a doughnut, in hundredths of its width. */
export const usualHole = 60

type LabelLook = Pick<Figure, 'type' | 'stacking' | 'labelPlace' | 'labelInk' | 'ink'>

/** Where labels of what is drawn so may stand, as PowerPoint takes it; the first is usual. */
export function labelPlacesOf(
  drawn: Drawn,
  { type, stacking }: Pick<Figure, 'type' | 'stacking'>,
): readonly LabelPlace[] {
  switch (drawn) {
    case 'bar':
      return stacking === 'none' ? ['outside', 'end', 'middle', 'base'] : ['middle', 'end', 'base']
    case 'slice':
      return type === 'pie' ? ['outside', 'end', 'middle', 'fit'] : []
    case 'line':
    case 'dot':
      return ['above', 'below', 'left', 'right', 'middle']
    case 'area':
      return []
  }
}

/** Where labels of what is drawn so do stand; `null`: there is no choice. */
export function labelPlaceOf(figure: LabelLook, drawn: Drawn): LabelPlace | null {
  const places = labelPlacesOf(drawn, figure)
  return places.find((place) => place === figure.labelPlace) ?? places[0] ?? null
}

/** Labels that stand on a colour are in that of the ground, where nothing else is said. */
export function labelColorOf(figure: LabelLook, drawn: Drawn): Color {
  const place = labelPlaceOf(figure, drawn)
  const isOnColor =
    drawn === 'slice'
      ? place === null || place === 'end' || place === 'middle'
      : drawn === 'bar' && place !== 'outside'
  return figure.labelInk ?? (isOnColor ? 'background' : figure.ink)
}

/** What a chart's numbers and look come to. */
export function figureOf(chart: Chart): Figure {
  const { look, categories } = chart
  const shown = shownSeries(chart)
  const stacking = stackings[look.type] ?? 'none'
  const second = secondOf(chart, shown)
  const first = shown.filter((series) => !second || drawnAs(chart, series) !== 'line')
  const reaches = stacking === 'none' ? known(first.flatMap(({ values }) => values)) : stackReaches(shown)
  const full = stacking === 'full'
  const lowest = Math.min(0, ...reaches)
  const auto = full
    ? { min: lowest < 0 ? -1 : 0, max: Math.max(...reaches, 0) > 0 || lowest === 0 ? 1 : 0, step: 0.2 }
    : valueAxis(reaches, look.type !== 'line' && look.type !== 'scatter')
  const axis = saidAxis(
    auto,
    saidOfShares(full, { min: look.axisMin, max: look.axisMax, step: look.axisStep }),
  )
  const across = acrossOf(chart)
  const room = barRoom(look.type)
  const numbers = settledFor(look, known(first.flatMap(({ values }) => values)))
  const numbersOf = (series: ChartSeries) => (first.includes(series) ? numbers : second!.numbers)
  return {
    type: look.type,
    title: line(chart.title),
    x: line(chart.x),
    y: line(chart.y),
    stacking,
    lies: ['bar', 'stackedBar', 'fullBar'].includes(look.type),
    reversed: look.type !== 'scatter' && look.reversed === true,
    opposite: look.opposite === true,
    shows: { categories: !look.hideCategories, numbers: !look.hideNumbers, second: !look.hideSecond },
    gap: look.gap ?? room.gap,
    overlap: stacking === 'none' ? (look.overlap ?? room.overlap) : room.overlap,
    categories: categories.map(line),
    series: shown.map((series, at) => figureSeries(chart, series, at, numbersOf(series), shown)),
    across: {
      ...across,
      ...scaleOf(
        saidAxis(valueAxis(known(across.values), false), otherSaid(look)),
        known(across.values),
        plainNumbers,
      ),
    },
    undrawn:
      look.type === 'pie'
        ? chart.series.slice(1).map((one, at) => figureSeries(chart, one, at + 1, numbers, [one]))
        : [],
    scale: full
      ? {
          axis,
          reach: [auto.min, auto.max],
          format: settledForMarks({ ...percent, decimals: null }, [axis.min * 100, axis.step * 100]),
        }
      : scaleOf(axis, reaches, look),
    second,
    legend: look.legend,
    labels: look.labels,
    labelNames: isPie(look.type) && look.labelNames === true,
    labelPlace: look.labelPlace ?? null,
    labelInk: look.labelInk ?? null,
    hole: (look.hole ?? usualHole) / 100,
    firstAngle: look.firstAngle ?? 0,
    smooth: look.smooth === true,
    markers: look.markers === true,
    joined: look.joined === true,
    numbers,
    gridlines: look.gridlines,
    size: look.size,
    ink: look.ink,
  }
}

/** The axis of lines among columns, where they have one of their own. */
function secondOf(chart: Chart, shown: readonly ChartSeries[]): Figure['second'] {
  const { look } = chart
  const lines = shown.filter((series) => drawnAs(chart, series) === 'line')
  if (look.type !== 'combo' || !look.secondAxis || lines.length === 0 || lines.length === shown.length)
    return null
  const format = { ...look, prefix: look.secondPrefix, suffix: look.secondSuffix }
  const values = known(lines.flatMap((series) => series.values))
  return {
    ...scaleOf(saidAxis(valueAxis(values, false), otherSaid(look)), values, format),
    numbers: settledFor(format, values),
  }
}

const otherSaid = ({ secondMin, secondMax, secondStep }: Chart['look']): SaidAxis => ({
  min: secondMin,
  max: secondMax,
  step: secondStep,
})

/** Said in percents, as the axis is written; reckoned in wholes. */
const saidOfShares = (full: boolean, { min, max, step }: SaidAxis): SaidAxis =>
  full ? { min: min && min / 100, max: max && max / 100, step: step && step / 100 } : { min, max, step }

/** How the numbers of a series are written. */
export const numbersOf = ({ second, numbers }: Figure, { drawn }: FigureSeries): SettledFormat =>
  second && drawn === 'line' ? second.numbers : numbers

const plainNumbers = { decimals: null, thousands: true, prefix: '', suffix: '' }
const percent: SettledFormat = { decimals: 0, thousands: false, prefix: '', suffix: '%' }

/** How an axis writes one of its marks; a whole is 1 where shares are shown. */
export const markText = (value: number, { format }: Scale, stacking: Stacking): string =>
  formatNumber(stacking === 'full' ? value * 100 : value, format)

const scaleOf = (
  axis: ValueAxis,
  values: readonly number[],
  format: Chart['look'] | typeof plainNumbers,
): Scale => ({
  axis,
  reach: values.length === 0 ? null : [Math.min(...values), Math.max(...values)],
  format: settledForMarks(format, [axis.min, axis.step]),
})

/** A pie shows its first series, a doughnut each as a ring; the first one of dots says where they stand across. */
function shownSeries({ look, series }: Chart): readonly ChartSeries[] {
  if (look.type === 'pie') return series.slice(0, 1)
  return look.type === 'scatter' && series.length > 1 ? series.slice(1) : series
}

function acrossOf({ look, series: [first, ...others], categories }: Chart): Row {
  return look.type === 'scatter' && first && others.length > 0
    ? { name: line(first), values: first.values }
    : { name: '', values: categories.map((_, at) => at + 1) }
}

function drawnAs({ look, series }: Chart, one: ChartSeries): Drawn {
  if (isPie(look.type)) return 'slice'
  if (look.type === 'scatter') return 'dot'
  if (look.type === 'line') return 'line'
  if (look.type === 'area' || look.type === 'stackedArea') return 'area'
  if (look.type !== 'combo') return 'bar'
  const lines = series.some(({ asLine }) => asLine)
    ? series.filter(({ asLine }) => asLine)
    : series.slice(1).slice(-1)
  return lines.includes(one) ? 'line' : 'bar'
}

/** The theme's colours for series, over and over. */
const colorAt = ({ palette = accents }: Chart, at: number): Color => palette[at % palette.length] ?? 'accent1'
const back = 0.35

function figureSeries(
  chart: Chart,
  series: ChartSeries,
  at: number,
  format: SettledFormat,
  shown: readonly ChartSeries[],
): FigureSeries {
  const { look, categories } = chart
  // One that points at what is gone points at nothing.
  const highlight = shown.some(({ id }) => id === chart.highlight?.series) ? chart.highlight : null
  const isSet = highlight !== null && categories.some(({ id }) => id === highlight.category)
  const own = series.color ?? colorAt(chart, at)
  const alphaAt = (category: string | null): number =>
    !isSet || (series.id === highlight.series && (category ?? highlight.category) === highlight.category)
      ? 1
      : back
  const sum = isPie(look.type) ? sumOf(series.values) : 0
  return {
    name: line(series),
    drawn: drawnAs(chart, series),
    values: isPie(look.type) ? series.values.map((value) => value && Math.abs(value)) : series.values,
    paint: { color: own, alpha: alphaAt(null) },
    points: categories.map(({ id }, point) => {
      const isHighlight = isSet && series.id === highlight.series && id === highlight.category
      const value = series.values[point] ?? null
      const column = sum || columnSum(shown, point)
      return {
        paint: {
          color: series.points[point] ?? (isPie(look.type) && !series.color ? colorAt(chart, point) : own),
          alpha: alphaAt(id),
        },
        isHighlight,
        label: value === null ? null : labelAt(value, column, line(categories[point]!), isHighlight),
      }
    }),
  }

  /** A slice's name stands above its number. */
  function labelAt(value: number, whole: number, name: string, isHighlight: boolean): string | null {
    const number = look.labels === 'none' && !isHighlight ? null : numberAt(value, whole)
    const parts = [isPie(look.type) && look.labelNames ? name : null, number]
    return parts.filter(Boolean).join('\n') || null
  }

  function numberAt(value: number, whole: number): string {
    if (look.labels !== 'share') return formatNumber(value, format)
    return formatNumber(whole === 0 ? 0 : (Math.abs(value) / whole) * 100, percent)
  }
}

const sumOf = (values: readonly (number | null)[]): number =>
  known(values).reduce((sum, value) => sum + Math.abs(value), 0)

const columnSum = (series: readonly ChartSeries[], at: number): number =>
  sumOf(series.map(({ values }) => values[at] ?? null))

/** How far the stacks reach, up and down. */
function stackReaches(series: readonly ChartSeries[]): readonly number[] {
  const length = series[0]?.values.length ?? 0
  return Array.from({ length }, (_, at) => known(series.map(({ values }) => values[at] ?? null))).flatMap(
    (stack) => [add(stack.filter((value) => value > 0)), add(stack.filter((value) => value < 0))],
  )
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const known = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null)

/** Words of a chart stand on one line. */
const line = ({ text }: ChartText): string => plainText(text).replace(/\s+/g, ' ').trim()
