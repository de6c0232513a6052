import { area as areaPath, arc, curveCardinal, line, pie } from 'd3-shape'
import { labelColorOf, labelPlaceOf, type Figure, type FigureSeries } from '#shared/blocks/chart/figure.ts'
import type { Plot } from './axes.ts'
import {
  circle,
  drawnLine,
  filled,
  rectangle,
  words,
  type Area,
  type ChartWords,
  type Drawing,
} from './drawing.ts'
import { textWidth } from './textWidth.ts'

/** From where to where each value of a series reaches, on top of those below it. */
type Spans = readonly (readonly [number, number] | null)[]

/** Stacks grow from zero, upwards and downwards each by themselves; whole ones are shares of what is in them. */
function spansOf({ series, stacking, categories }: Figure): readonly Spans[] {
  if (stacking === 'none')
    return series.map(({ values }) => values.map((value) => (value === null ? null : [0, value])))
  const wholes = categories.map((_, at) => {
    const whole = series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0)
    return stacking === 'full' ? whole || 1 : 1
  })
  const [up, down] = [categories.map(() => 0), categories.map(() => 0)]
  return series.map(({ values }) =>
    values.map((value, at) => {
      if (value === null) return null
      const side = value < 0 ? down : up
      const from = side[at]!
      side[at] = from + value / wholes[at]!
      return [from, side[at]]
    }),
  )
}

/** Columns, or bars that lie. */
export function bars(figure: Figure, plot: Plot): Drawing {
  const drawn = figure.series.flatMap((series, at) => (series.drawn === 'bar' ? [{ series, at }] : []))
  const spans = spansOf(figure)
  const isStacked = figure.stacking !== 'none'
  const behind = figure.overlap / 100
  // How many columns wide a category's are, those behind each other taken off.
  const beside = isStacked ? 1 : drawn.length - (drawn.length - 1) * behind
  const thick = plot.band / (beside + figure.gap / 100)
  return joined(
    drawn.flatMap(({ series, at }, place) =>
      series.points.map((point, category): Drawing => {
        const span = spans[at]?.[category]
        if (!span) return none
        const nth = isStacked ? 0 : figure.reversed ? drawn.length - 1 - place : place
        const start = plot.category(category) - (thick * beside) / 2 + thick * (1 - behind) * nth
        const [from, to] = [plot.value(onAxis(figure, span[0])), plot.value(onAxis(figure, span[1]))]
        const [low, long] = [Math.min(from, to), Math.abs(to - from)]
        const box: Area = figure.lies
          ? { x: low, y: start, w: long, h: thick }
          : { x: start, y: low, w: thick, h: long }
        const paths = long > 0 ? [filled(rectangle(box), point.paint)] : []
        return { paths, words: point.label === null ? [] : [barLabel(figure, box, point.label, span[1] < 0)] }
      }),
    ),
  )
}

/** No further than the axis goes. */
const onAxis = ({ scale: { axis } }: Figure, value: number): number =>
  Math.min(axis.max, Math.max(axis.min, value))

/** Of values that lie beyond the axis' ends nothing shows outside the plot. */
const cutOff = ({ area, value }: Pick<Plot, 'area' | 'value'>, values: readonly (number | null)[]) =>
  values.some((one) => one !== null && !isInside(area, value(one))) ? { within: area } : {}

const isInside = ({ y, h }: Area, at: number): boolean => at >= y - 0.5 && at <= y + h + 0.5

/** Beyond the bar's end, within it at one of its ends, or in its middle. */
function barLabel(figure: Figure, box: Area, text: string, isNegative: boolean): ChartWords {
  const { lies, size } = figure
  const place = labelPlaceOf(figure, 'bar')
  const look = { text, size, color: labelColorOf(figure, 'bar') }
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  if (place === 'middle') return words({ ...look, ...middle })
  // The end that the label is at, and whether it is further from zero than that.
  const atFarEnd = place !== 'base'
  const [isLater, isBeyond] = [lies ? atFarEnd !== isNegative : atFarEnd === isNegative, place === 'outside']
  const out = isLater === isBeyond ? 1 : -1
  if (!lies) return words({ ...look, x: middle.x, y: box.y + (isLater ? box.h : 0) + out * size * 0.7 })
  const x = box.x + (isLater ? box.w : 0) + out * size * 0.4
  return words({ ...look, x, y: middle.y, anchor: out > 0 ? 'start' : 'end' })
}

/** A gap is a gap: nothing is drawn from one side of it to the other. */
export function lines(figure: Figure, { second, ...rest }: Plot): Drawing {
  const plot = { ...rest, second, value: second }
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => plot.category(at))
    .y((value) => plot.value(value ?? 0))
  if (figure.smooth) path.curve(curveCardinal.tension(0))
  return joined(
    figure.series
      .filter(({ drawn }) => drawn === 'line')
      .map((series) => ({
        paths: [
          {
            ...drawnLine(path([...series.values]) ?? '', series.paint, lineWidth(figure)),
            ...cutOff(plot, series.values),
          },
          ...markers(figure, plot, series),
        ],
        words: pointLabels(figure, plot, series),
      })),
  )
}

const lineWidth = ({ size }: Figure): number => Math.max(2, size / 6)
const none: Drawing = { paths: [], words: [] }

/** The highlighted point has one, and a point between two gaps, which no line reaches. */
const markers = (figure: Figure, plot: Plot, { values, points }: FigureSeries) =>
  values.flatMap((value, at) => {
    const isAlone = (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null
    const point = points[at]!
    if (value === null || !isInside(plot.area, plot.value(value))) return []
    if (!(isAlone || point.isHighlight || figure.markers)) return []
    const r = lineWidth(figure) * (figure.markers && !point.isHighlight ? 1.4 : 2)
    return [filled(circle(plot.category(at), plot.value(value), r), point.paint)]
  })

const pointLabels = (
  figure: Figure,
  plot: Plot,
  { values, points, drawn }: FigureSeries,
): readonly ChartWords[] =>
  values.flatMap((value, at) => {
    const text = points[at]!.label
    return value === null || text === null || !isInside(plot.area, plot.value(value))
      ? []
      : [pointLabel(figure, drawn, { x: plot.category(at), y: plot.value(value), r: 0, text })]
  })

interface LabelledPoint {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly text: string
}

function pointLabel(
  figure: Figure,
  drawn: FigureSeries['drawn'],
  { x, y, r, text }: LabelledPoint,
): ChartWords {
  const { size } = figure
  const look = { text, size, color: labelColorOf(figure, drawn) }
  const [aside, above] = [r + size * 0.6, r + size * (r > 0 ? 0.6 : 0.9)]
  switch (labelPlaceOf(figure, drawn)) {
    case 'below':
      return words({ ...look, x, y: y + above })
    case 'left':
      return words({ ...look, x: x - aside, y, anchor: 'end' })
    case 'right':
      return words({ ...look, x: x + aside, y, anchor: 'start' })
    case 'middle':
      return words({ ...look, x, y })
    default:
      return words({ ...look, x, y: y - above })
  }
}

/** What is missing is nothing in an area, as in PowerPoint. */
export function areas(figure: Figure, plot: Plot): Drawing {
  const spans = spansOf(figure)
  return joined(
    figure.series.map((series, at) => {
      const path = areaPath<readonly [number, number] | null>()
        .x((_, category) => plot.category(category))
        .y0((span) => plot.value(span?.[0] ?? 0))
        .y1((span) => plot.value(span?.[1] ?? 0))
      // Areas that lie behind each other have to be seen through.
      const alpha = series.paint.alpha * (figure.stacking === 'none' ? 0.75 : 1)
      const reached = series.values.map((value, category) =>
        value === null ? null : (spans[at]![category]?.[1] ?? null),
      )
      return {
        paths: [
          {
            ...filled(path([...spans[at]!]) ?? '', { ...series.paint, alpha }),
            ...cutOff(plot, [0, ...reached]),
          },
        ],
        words: pointLabels(figure, plot, { ...series, values: reached }),
      }
    }),
  )
}

export const dots = (figure: Figure, plot: Plot): Drawing =>
  joined(
    figure.series.flatMap((series) => [
      ...(figure.joined ? [joining(figure, plot, series)] : []),
      ...series.values.map((value, at): Drawing => {
        const x = figure.across.values[at] ?? null
        if (value === null || x === null) return none
        const [cx, cy] = [plot.across(x), plot.value(value)]
        if (!isInside(plot.area, cy) || cx < plot.area.x - 0.5 || cx > plot.area.x + plot.area.w + 0.5)
          return none
        const { paint, label, isHighlight } = series.points[at]!
        const r = figure.size * (isHighlight ? 0.45 : 0.32)
        return {
          paths: [filled(circle(cx, cy, r), paint)],
          words: label === null ? [] : [pointLabel(figure, 'dot', { x: cx, y: cy, r, text: label })],
        }
      }),
    ]),
  )

/** From dot to dot, in the order of the data. */
function joining(figure: Figure, plot: Plot, { values, paint }: FigureSeries): Drawing {
  const places = figure.across.values
  const path = line<number | null>()
    .defined((value, at) => value !== null && (places[at] ?? null) !== null)
    .x((_, at) => plot.across(places[at] ?? 0))
    .y((value) => plot.value(value ?? 0))
  if (figure.smooth) path.curve(curveCardinal.tension(0))
  const { min, max } = figure.across.axis
  const isBeyond = places.some((place) => place !== null && (place < min || place > max))
  const within = isBeyond ? { within: plot.area } : cutOff(plot, values)
  return {
    paths: [{ ...drawnLine(path([...values]) ?? '', paint, lineWidth(figure)), ...within }],
    words: [],
  }
}

/** Clockwise from the first one's angle, in the order of the data; of a doughnut each series is a ring. */
export function slices(figure: Figure, { x, y, w, h }: Area): Drawing {
  const { size, series } = figure
  const isRing = figure.type === 'doughnut'
  const place = labelPlaceOf(figure, 'slice')
  const isOutside = !isRing && place !== 'end' && place !== 'middle'
  const lines = Math.max(
    0,
    ...series.flatMap(({ points }) => points.map(({ label }) => linesOf(label).length)),
  )
  const radius = Math.max(1, Math.min(w, h) / 2 - (isOutside && lines > 0 ? size * (0.6 + 1.2 * lines) : 0))
  const hole = isRing ? radius * figure.hole : 0
  const thick = (radius - hole) / Math.max(1, series.length)
  return joined(
    series.map((one, nth) =>
      ring(figure, one, {
        x: x + w / 2,
        y: y + h / 2,
        inner: hole + thick * nth,
        outer: hole + thick * (nth + 1),
      }),
    ),
  )
}

interface Ring {
  readonly x: number
  readonly y: number
  readonly inner: number
  readonly outer: number
}

function ring(figure: Figure, series: FigureSeries, { x, y, inner, outer }: Ring): Drawing {
  const { size } = figure
  const begin = (figure.firstAngle * Math.PI) / 180
  const shape = arc<{ startAngle: number; endAngle: number }>().innerRadius(inner).outerRadius(outer)
  const parts = pie<number | null>()
    .sort(null)
    .startAngle(begin)
    .endAngle(begin + 2 * Math.PI)
    .value((value) => value ?? 0)([...series.values])
  return joined(
    parts.map((part, at): Drawing => {
      const { paint, label } = series.points[at]!
      if (!part.value) return none
      const turn = (part.startAngle + part.endAngle) / 2
      const texts = linesOf(label)
      const reach = labelReach(figure, { inner, outer, texts, wide: part.endAngle - part.startAngle })
      const middle = { x: x + Math.sin(turn) * reach, y: y - Math.cos(turn) * reach }
      return {
        paths: [
          {
            d: moved(shape(part) ?? '', x, y),
            fill: paint,
            stroke: { color: 'background', alpha: 1, width: sliceEdge },
          },
        ],
        words: texts.map((text, row) =>
          words({
            text,
            x: middle.x + (reach > outer ? Math.sin(turn) * widestOf(texts, size) * 0.5 : 0),
            y: middle.y + (row - (texts.length - 1) / 2) * size * 1.2,
            size,
            color: labelColorOf(figure, 'slice'),
          }),
        ),
      }
    }),
  )
}

const linesOf = (label: string | null): readonly string[] => (label === null ? [] : label.split('\n'))

const widestOf = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)))

interface LabelledSlice extends Pick<Ring, 'inner' | 'outer'> {
  readonly texts: readonly string[]
  /** Radians. */
  readonly wide: number
}

/** How far from the middle a slice's label stands. */
function labelReach(figure: Figure, { inner, outer, texts, wide }: LabelledSlice): number {
  const { size } = figure
  const [w, h] = [widestOf(texts, size), texts.length * size * 1.2]
  const within = outer - Math.hypot(w, h) / 2 - size * 0.2
  const beyond = outer + size * 0.5 + h / 2
  switch (labelPlaceOf(figure, 'slice')) {
    case null:
      return (inner + outer) / 2
    case 'middle':
      return outer / 2
    case 'end':
      return Math.max(0, within)
    case 'fit':
      return within > 0 && 2 * within * Math.sin(Math.min(wide, Math.PI) / 2) > w ? within : beyond
    default:
      return beyond
  }
}

const sliceEdge = 2

/** Arcs come about the origin: their paths begin with a place and go on with places and radii. */
function moved(d: string, x: number, y: number): string {
  return d.replace(/([MLA])([^MLAZ]*)/g, (_, command: string, numbers: string) => {
    const all = numbers.split(',').map(Number)
    const place = [all.at(-2)! + x, all.at(-1)! + y]
    return command + [...all.slice(0, -2), ...place].join(',')
  })
}

const joined = (drawings: readonly Drawing[]): Drawing => ({
  paths: drawings.flatMap(({ paths }) => paths),
  words: drawings.flatMap(({ words }) => words),
})
