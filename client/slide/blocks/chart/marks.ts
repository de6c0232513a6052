import { area as areaPath, arc, line, pie } from 'd3-shape'
import type { Figure, FigureSeries } from '#shared/blocks/chart/figure.ts'
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

function barLabel(
  { stacking, lies, size, ink }: Figure,
  box: Area,
  text: string,
  isNegative: boolean,
): ChartWords {
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  if (stacking !== 'none') return words({ text, ...middle, size, color: 'background' })
  if (!lies) {
    const y = isNegative ? box.y + box.h + size * 0.7 : box.y - size * 0.7
    return words({ text, x: middle.x, y, size, color: ink })
  }
  const x = isNegative ? box.x - size * 0.4 : box.x + box.w + size * 0.4
  return words({ text, x, y: middle.y, anchor: isNegative ? 'end' : 'start', size, color: ink })
}

/** A gap is a gap: nothing is drawn from one side of it to the other. */
export function lines(figure: Figure, { second, ...rest }: Plot): Drawing {
  const plot = { ...rest, second, value: second }
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => plot.category(at))
    .y((value) => plot.value(value ?? 0))
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
    if (!(isAlone || point.isHighlight)) return []
    return [filled(circle(plot.category(at), plot.value(value), lineWidth(figure) * 2), point.paint)]
  })

const pointLabels = (
  { size, ink }: Figure,
  plot: Plot,
  { values, points }: FigureSeries,
): readonly ChartWords[] =>
  values.flatMap((value, at) => {
    const text = points[at]!.label
    return value === null || text === null || !isInside(plot.area, plot.value(value))
      ? []
      : [words({ text, x: plot.category(at), y: plot.value(value) - size * 0.9, size, color: ink })]
  })

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
    figure.series.flatMap(({ values, points }) =>
      values.map((value, at): Drawing => {
        const x = figure.across.values[at] ?? null
        if (value === null || x === null) return none
        const [cx, cy] = [plot.across(x), plot.value(value)]
        if (!isInside(plot.area, cy) || cx < plot.area.x - 0.5 || cx > plot.area.x + plot.area.w + 0.5)
          return none
        const { paint, label, isHighlight } = points[at]!
        const r = figure.size * (isHighlight ? 0.45 : 0.32)
        const { size, ink } = figure
        return {
          paths: [filled(circle(cx, cy, r), paint)],
          words:
            label === null ? [] : [words({ text: label, x: cx, y: cy - r - size * 0.6, size, color: ink })],
        }
      }),
    ),
  )

/** Clockwise from the top, in the order of the data. */
export function slices(figure: Figure, { x, y, w, h }: Area): Drawing {
  const [series] = figure.series
  if (!series) return none
  const { size } = figure
  const isRing = figure.type === 'doughnut'
  const isOutside = !isRing && series.points.some(({ label }) => label !== null)
  const radius = Math.max(1, Math.min(w, h) / 2 - (isOutside ? size * 1.8 : 0))
  const [cx, cy] = [x + w / 2, y + h / 2]
  const shape = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(isRing ? radius * holeShare : 0)
    .outerRadius(radius)
  const parts = pie<number | null>()
    .sort(null)
    .value((value) => value ?? 0)([...series.values])
  return joined(
    parts.map((part, at): Drawing => {
      const { paint, label } = series.points[at]!
      if (!part.value) return none
      const turn = (part.startAngle + part.endAngle) / 2
      const reach = isRing ? (radius * (1 + holeShare)) / 2 : radius + size * 1.1
      const at2 = { x: cx + Math.sin(turn) * reach, y: cy - Math.cos(turn) * reach }
      const color = isRing ? 'background' : figure.ink
      return {
        paths: [
          {
            d: moved(shape(part) ?? '', cx, cy),
            fill: paint,
            stroke: { color: 'background', alpha: 1, width: sliceEdge },
          },
        ],
        words: label === null ? [] : [words({ text: label, ...at2, size, color })],
      }
    }),
  )
}

const holeShare = 0.6
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
