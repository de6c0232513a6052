import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { marksOf } from '#shared/blocks/chart/axis.ts'
import { markText, type Figure, type Scale } from '#shared/blocks/chart/figure.ts'
import { drawnLine, words, type Area, type ChartPath, type ChartWords, type Drawing } from './drawing.ts'
import { cutToWidth, textWidth, wrapped } from './textWidth.ts'

/** Where numbers and categories stand in the plot. */
export interface Plot {
  readonly area: Area
  /** Of a number, along the axis of numbers. */
  readonly value: (value: number) => number
  /** The same along the axis of lines among columns, which may be that one. */
  readonly second: (value: number) => number
  /** The middle of a category, along the other axis. */
  readonly category: (at: number) => number
  /** How much of that axis a category has. */
  readonly band: number
  /** Of a number along the other axis, where dots have numbers on both. */
  readonly across: (value: number) => number
}

/** Axes, grid and their words, and the plot that they leave. */
export function withAxes(figure: Figure, inner: Area): { readonly drawing: Drawing; readonly plot: Plot } {
  const { size } = figure
  const marks = marksOf(figure.scale.axis)
  const sides = sidesOf(figure)
  const titles = titlesOf(figure)
  const roomFor = (title: string): number => (title === '' ? 0 : size * 1.5)
  const [left, bottom] = [roomFor(titles.left), roomFor(titles.bottom)]
  const right =
    roomFor(titles.right) + (sides.right.length === 0 ? 0 : widest(sides.right, size) + size * 0.5)
  const names = figure.lies
    ? null
    : categoryLines(figure, inner.w - left - widest(sides.left, size) - right - size)
  const beside = Math.min(inner.w * 0.4, widest(sides.left, size))
  const below = names ? names.height : sides.bottom ? size * 1.2 : 0
  const above = roomFor(titles.top) + (sides.top ? size * 1.2 : 0)
  const area: Area = {
    x: inner.x + left + beside + size * 0.5,
    y: inner.y + size * 0.6 + above,
    w: Math.max(1, inner.w - left - beside - right - size),
    h: Math.max(1, inner.h - bottom - below - above - size * 1.1),
  }
  const plot = plotIn(figure, area)
  return {
    plot,
    drawing: {
      paths: [...grid(figure, plot, marks), ...(figure.shows.categories ? [baseLine(figure, plot)] : [])],
      words: [
        ...numberWords(figure, plot, marks),
        ...secondNumbers(figure, plot),
        ...(names ? namesBelow(figure, plot, names) : namesBeside(figure, plot, beside)),
        ...titleWords(figure, titles, inner, area),
      ],
    },
  }
}

/** What the axes are called, by the side that each stands at. */
type Titles = Readonly<Record<'left' | 'right' | 'top' | 'bottom', string>>

function titlesOf({ lies, opposite, x, y }: Figure): Titles {
  const none = { left: '', right: '', top: '', bottom: '' }
  return lies
    ? { ...none, left: x, [opposite ? 'top' : 'bottom']: y }
    : { ...none, bottom: x, [opposite ? 'right' : 'left']: y }
}

/** What stands left and right of the plot, and whether numbers do below and on top. */
interface Sides {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly bottom: boolean
  readonly top: boolean
}

function sidesOf(figure: Figure): Sides {
  const { lies, opposite, shows, categories } = figure
  const numbers = numberTexts(figure)
  if (lies) {
    const [bottom, top] = [shows.numbers && !opposite, shows.numbers && opposite]
    return { left: shows.categories ? categories : [], right: [], bottom, top }
  }
  const [left, right] = opposite ? [secondTexts(figure), numbers] : [numbers, secondTexts(figure)]
  return { left, right, bottom: false, top: false }
}

/** What stands at the marks of the axis of numbers; nothing where it is not shown. */
const numberTexts = ({ scale, stacking, shows }: Figure): readonly string[] =>
  shows.numbers ? marksOf(scale.axis).map((mark) => markText(mark, scale, stacking)) : []

/** The same of the axis of lines with one of their own. */
const secondTexts = ({ second, shows }: Figure): readonly string[] =>
  second && shows.second ? marksOf(second.axis).map((mark) => markText(mark, second, 'none')) : []

const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)))

function plotIn(figure: Figure, area: Area): Plot {
  const { axis } = figure.scale
  const [x, y] = [
    [area.x, area.x + area.w],
    [area.y + area.h, area.y],
  ] as const
  const keys = figure.categories.map((_, at) => at)
  // Areas fill the plot from edge to edge, as PowerPoint's do; bars lie with the first at the top.
  const isArea = figure.series.some(({ drawn }) => drawn === 'area')
  const forth = figure.lies ? [y[1], y[0]] : x
  const along = figure.reversed ? [...forth].reverse() : forth
  const band = scaleBand<number>().domain(keys).range(along)
  const point = scalePoint<number>().domain(keys).range(along)
  const value = scaleLinear()
    .domain([axis.min, axis.max])
    .range(figure.lies ? x : y)
  const second = figure.second
    ? scaleLinear().domain([figure.second.axis.min, figure.second.axis.max]).range(y)
    : value
  const across = scaleLinear().domain([figure.across.axis.min, figure.across.axis.max]).range(x)
  return {
    area,
    value,
    second,
    across,
    band: band.bandwidth(),
    category: (at) => (isArea ? (point(at) ?? 0) : (band(at) ?? 0) + band.bandwidth() / 2),
  }
}

const hairline = 1
const faint = 0.18

function grid(figure: Figure, { area, value, across }: Plot, marks: readonly number[]): readonly ChartPath[] {
  if (!figure.gridlines) return []
  const paint = { color: figure.ink, alpha: faint }
  const line = (at: number, lies: boolean): ChartPath =>
    drawnLine(lies ? `M${at} ${area.y}v${area.h}` : `M${area.x} ${at}h${area.w}`, paint, hairline)
  return [
    ...marks.map((mark) => line(value(mark), figure.lies)),
    ...(figure.type === 'scatter' ? marksOf(figure.across.axis).map((mark) => line(across(mark), true)) : []),
  ]
}

/** The axis of the categories stands at zero, wherever that is. */
function baseLine(figure: Figure, { area, value }: Plot): ChartPath {
  const { min, max } = figure.scale.axis
  const at = value(Math.min(max, Math.max(min, 0)))
  const d = figure.lies ? `M${at} ${area.y}v${area.h}` : `M${area.x} ${at}h${area.w}`
  return drawnLine(d, { color: figure.ink, alpha: 0.45 }, hairline)
}

function numberWords(figure: Figure, { area, value }: Plot, marks: readonly number[]): readonly ChartWords[] {
  const { size, ink, lies, opposite } = figure
  const texts = numberTexts(figure)
  if (texts.length === 0) return []
  const every = lies
    ? Math.ceil((widest(texts, size) + size * 0.5) / (area.w / Math.max(1, marks.length - 1)))
    : 1
  const pitch = lies ? 1 : Math.ceil((size * 1.2) / (area.h / Math.max(1, marks.length - 1)))
  return marks.flatMap((mark, at) => {
    if (at % Math.max(every, pitch) !== 0) return []
    const text = texts[at]!
    return lies
      ? [
          words({
            text,
            x: value(mark),
            y: opposite ? area.y - size : area.y + area.h + size,
            size,
            color: ink,
          }),
        ]
      : [words({ text, ...besidePlot(area, opposite, size), y: value(mark), size, color: ink })]
  })
}

const besidePlot = (area: Area, isRight: boolean, size: number): Pick<ChartWords, 'x' | 'anchor'> =>
  isRight ? { x: area.x + area.w + size * 0.5, anchor: 'start' } : { x: area.x - size * 0.5, anchor: 'end' }

function secondNumbers(figure: Figure, { area, second: at }: Plot): readonly ChartWords[] {
  const { second, size, ink, opposite } = figure
  const texts = secondTexts(figure)
  if (!second || texts.length === 0) return []
  const marks = marksOf(second.axis)
  const pitch = Math.ceil((size * 1.2) / (area.h / Math.max(1, marks.length - 1)))
  return marks.flatMap((mark, nth) =>
    nth % pitch !== 0
      ? []
      : [words({ text: texts[nth]!, ...besidePlot(area, !opposite, size), y: at(mark), size, color: ink })],
  )
}

/** How the names below the plot are set: on one or two lines, or slanted where they are too long for that. */
interface NameLines {
  readonly lines: readonly (readonly string[])[]
  readonly slanted: boolean
  readonly height: number
}

function categoryLines(figure: Figure, width: number): NameLines {
  const { size } = figure
  if (!figure.shows.categories) return { lines: [], slanted: false, height: 0 }
  if (figure.type === 'scatter') return { lines: [], slanted: false, height: size * 1.2 }
  const room = (width / Math.max(1, figure.categories.length)) * 0.95
  const lines = figure.categories.map((name) => wrapped(name, room, size))
  if (lines.every((one) => one !== null)) {
    const most = Math.max(1, ...lines.map(({ length }) => length))
    return { lines, slanted: false, height: most * size * 1.2 }
  }
  const cut = figure.categories.map((name) => cutToWidth(name, size * 9, size))
  return { lines: cut.map((name) => [name]), slanted: true, height: widest(cut, size) * 0.72 + size * 0.6 }
}

function namesBelow(figure: Figure, plot: Plot, { lines, slanted }: NameLines): readonly ChartWords[] {
  const { size, ink } = figure
  const { area } = plot
  const top = area.y + area.h + size
  if (figure.type === 'scatter') return acrossWords(figure, plot, top)
  const every = slanted ? Math.max(1, Math.ceil((size * 1.1) / plot.band)) : 1
  return lines.flatMap((texts, at) =>
    at % every !== 0
      ? []
      : texts.map((text, row) =>
          words({
            text,
            x: plot.category(at) + (slanted ? size * 0.3 : 0),
            y: top + row * size * 1.2 - (slanted ? size * 0.3 : 0),
            size,
            color: ink,
            ...(slanted && { anchor: 'end' as const, turn: -45 }),
          }),
        ),
  )
}

function acrossWords({ across, size, ink, shows }: Figure, plot: Plot, y: number): readonly ChartWords[] {
  if (!shows.categories) return []
  return marksOf(across.axis).map((mark) =>
    words({ text: markText(mark, across as Scale, 'none'), x: plot.across(mark), y, size, color: ink }),
  )
}

function namesBeside(
  { categories, size, ink, shows }: Figure,
  plot: Plot,
  width: number,
): readonly ChartWords[] {
  if (!shows.categories) return []
  const every = Math.max(1, Math.ceil((size * 1.1) / plot.band))
  return categories.flatMap((name, at) =>
    at % every !== 0
      ? []
      : [
          words({
            text: cutToWidth(name, width + 1, size),
            x: plot.area.x - size * 0.5,
            y: plot.category(at),
            anchor: 'end',
            size,
            color: ink,
          }),
        ],
  )
}

function titleWords(
  { size, ink }: Figure,
  titles: Titles,
  inner: Area,
  { x, y, w, h }: Area,
): readonly ChartWords[] {
  const edge = size * 0.6
  const beside = { room: h, y: y + h / 2, turn: -90 }
  const across = { room: w, x: x + w / 2, turn: 0 }
  const places = {
    left: { ...beside, x: inner.x + edge },
    right: { ...beside, x: inner.x + inner.w - edge },
    top: { ...across, y: inner.y + edge },
    bottom: { ...across, y: inner.y + inner.h - edge },
  }
  return (['left', 'right', 'top', 'bottom'] as const)
    .filter((side) => titles[side] !== '')
    .map((side) => {
      const { room, ...at } = places[side]
      return words({ text: cutToWidth(titles[side], room, size), ...at, size, color: ink })
    })
}
