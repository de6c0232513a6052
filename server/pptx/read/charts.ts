import {
  mostCategories,
  mostSeries,
  plainLook,
  type Chart,
  type ChartContent,
  type ChartLook,
  type ChartType,
} from '#shared/blocks/chart/model.ts'
import { figureOf } from '#shared/blocks/chart/figure.ts'
import { readOptions, type ChartOptions } from '#shared/blocks/chart/options.ts'
import type { ContentBase } from '#shared/model/block.ts'
import type { Color } from '#shared/model/color.ts'
import { newId } from '#shared/model/ids.ts'
import { noText, paragraph, type RichText } from '#shared/model/richText.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import {
  attribute,
  byWord,
  child,
  children,
  descendants,
  flagOf,
  numberOf,
  type XmlElement,
} from '../xml/readXml.ts'
import { axesOf, axisTitle, plainOf, rangeOf, sidesOf, type ReadAxes } from './chartAxes.ts'
import { factorOf, formatOf, numbersLook, secondLook } from './chartNumbers.ts'
import { dateText } from './chartDates.ts'
import { labelsLook, marksLook, pointColors, undrawnOf, wordsLook } from './chartLooks.ts'
import { plotsOf, type Plot } from './chartPlots.ts'
import { readColor } from './colors.ts'
import { withCaches } from './chartWorkbook.ts'
import { overridingScheme } from './theme.ts'
import { asOlderChart } from './newerCharts.ts'
import type { SlideReading } from './readingSlide.ts'

const asTheyAre = new Set([
  'c:barChart',
  'c:lineChart',
  'c:areaChart',
  'c:pieChart',
  'c:doughnutChart',
  'c:scatterChart',
])

/** A chart's part; `null` where nothing of it can be drawn here. */
export function readChart(part: string, base: ContentBase, around: SlideReading): ChartContent | null {
  const reading = inOwnColors(part, around)
  const root = reading.file.xml(part)
  const older = asOlderChart(root) ?? root
  const space = (older && withCaches(older, () => workbookOf(part, reading))) ?? older
  const chart = child(space, 'c:chart')
  const area = child(chart, 'c:plotArea')
  const plots = plotsOf(area)
  const [first] = plots
  if (!space || !chart || !area || !first) return null
  if (plots.some(({ element }) => !asTheyAre.has(element.name)))
    reading.remarks.add(
      plots.every(({ element }) => /3D/.test(element.name))
        ? 'A chart of three dimensions is drawn flat.'
        : 'A chart of a kind that is not drawn here became the nearest that is.',
    )
  const without = undrawnOf(area)
  if (without) reading.remarks.add(without)
  const type = typeOf(plots, reading)
  const axes = axesOf(area, plots)
  const numbers = numbersOf(plots, axes)
  const all = seriesOf(type === 'combo' ? linesLast(plots) : plots)
  const taken = all.slice(0, 2 * mostSeries)
  const data = type === 'scatter' ? scatterData(taken) : seriesData(taken, namesOf(space, axes.along))
  const categories = data.categories
    .slice(0, 2 * mostCategories)
    .map((name) => ({ id: newId(), text: line(name) }))
  if (data.categories.length > categories.length || all.length > taken.length)
    reading.remarks.add(
      `A chart of ${all.length} series with ${data.categories.length} categories came over in part.`,
    )
  const isPlace = (series: number): boolean => type === 'scatter' && series === 0
  const content: ChartContent = {
    kind: 'chart',
    ...base,
    frame: { ...base.frame, rotation: 0 },
    look: {
      type,
      legend: legendOf(chart),
      gridlines: child(axes.value, 'c:majorGridlines') !== null,
      ...wordsLook([axes.along, axes.value, child(chart, 'c:legend'), space], plots, reading),
      ...numbersLook(numbers.first.code),
      ...(numbers.second && secondLook(numbers.second.code)),
      ...sidesOf(axes, ['bar', 'stackedBar', 'fullBar'].includes(type)),
      ...marksLook(plots, type),
    },
    title: { text: titleOf(chart, type === 'scatter' ? data.series.slice(1) : data.series) },
    x: { text: line(axisTitle(axes.along)) },
    y: { text: line(axisTitle(axes.value)) },
    categories,
    series: data.series.map(({ element, name, values, asLine }, at) => ({
      id: newId(),
      text: line(name),
      color: seriesColor(element, at, reading),
      asLine: asLine && type === 'combo',
      values: categories.map((_, nth) =>
        valueOf(values[nth], isPlace(at) ? 1 : ((asLine ? numbers.second : null) ?? numbers.first).factor),
      ),
      points: pointColors(element, categories.length, reading),
    })),
    highlight: null,
  }
  const drawn: Chart = { ...content, look: { ...plainLook, ...content.look } }
  return {
    ...content,
    look: { ...content.look, ...rangesOf(drawn, axes, numbers), ...labelsLook(drawn, plots, reading) },
  }
}

/** How numbers are written along the axis of numbers, and along that of lines with one of their own. */
interface Numbers {
  readonly first: Written
  readonly second: Written | null
}

interface Written {
  readonly code: string
  readonly factor: number
}

function numbersOf(plots: readonly Plot[], { value, second }: ReadAxes): Numbers {
  const written = (of: readonly Plot[], axis: XmlElement | null): Written => {
    const code = formatOf(of, axis)
    return { code, factor: factorOf(code, axis) }
  }
  const lines = plots.filter(({ kind }) => kind === 'line')
  if (!second) return { first: written(plots, value), second: null }
  return {
    first: written(
      plots.filter((plot) => !lines.includes(plot)),
      value,
    ),
    second: written(lines, second),
  }
}

/** The ends and steps of its axes, where they are not those that its numbers would have here. */
function rangesOf(chart: Chart, axes: ReadAxes, numbers: Numbers): ChartOptions {
  const { scale, second, across, stacking, type } = figureOf(chart)
  const full = stacking === 'full'
  const first = rangeOf({ axis: axes.value, factor: full ? 1 : numbers.first.factor, auto: scale.axis })
  const other =
    type === 'scatter'
      ? rangeOf({ axis: axes.along, factor: 1, auto: across.axis })
      : second && numbers.second
        ? rangeOf({ axis: axes.second, factor: numbers.second.factor, auto: second.axis })
        : {}
  const percent = (value: number | undefined) => (full && value !== undefined ? value * 100 : value)
  return readOptions(
    (key) =>
      ({
        axisMin: percent(first.min),
        axisMax: percent(first.max),
        axisStep: percent(first.step),
        secondMin: other.min,
        secondMax: other.max,
        secondStep: other.step,
      })[key],
  )
}

/** The workbook behind it; its bytes count with those of pictures. */
function workbookOf(part: string, { file }: SlideReading): Uint8Array | null {
  const path = file.related(part, 'package')
  return path === null ? null : file.picture(path)
}

/** One that was pasted with its looks has colours of another theme, which no place of the deck's is. */
function inOwnColors(part: string, reading: SlideReading): SlideReading {
  const scheme = overridingScheme(reading.file, part)
  return scheme ? { ...reading, palette: { ...reading.palette, scheme, places: new Map() } } : reading
}

const line = (text: string): RichText => {
  const clean = cleanLine(text, 2_000)
  return clean === '' ? noText : [paragraph(clean)]
}

/** Numbers are here as people read them: shares in percents. */
const valueOf = (value: number | null | undefined, factor: number): number | null =>
  value === null || value === undefined
    ? null
    : factor === 1
      ? value
      : Number((value * factor).toPrecision(12))

function typeOf(plots: readonly Plot[], reading: SlideReading): ChartType {
  const kinds = new Set(plots.map(({ kind }) => kind))
  const [{ element, kind }] = plots as readonly [Plot]
  const grouping = attribute(child(element, 'c:grouping'), 'val') ?? ''
  if (kinds.size > 1) {
    if (kinds.has('bar')) return 'combo'
    reading.remarks.add('A chart of several kinds is drawn as one of them.')
  }
  switch (kind) {
    case 'bar': {
      const lies = attribute(child(element, 'c:barDir'), 'val') === 'bar'
      if (grouping === 'stacked') return lies ? 'stackedBar' : 'stackedColumn'
      if (grouping === 'percentStacked') return lies ? 'fullBar' : 'fullColumn'
      return lies ? 'bar' : 'column'
    }
    case 'area':
      return grouping === 'stacked' || grouping === 'percentStacked' ? 'stackedArea' : 'area'
    default:
      return kind
  }
}

interface Series {
  readonly element: XmlElement
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly asLine: boolean
}

interface Data {
  readonly categories: readonly string[]
  readonly series: readonly Series[]
}

const seriesOf = (plots: readonly Plot[]): readonly Plot[] =>
  plots.flatMap(({ element, kind }) => children(element, 'c:ser').map((one) => ({ element: one, kind })))

function seriesData(all: readonly Plot[], names: Names): Data {
  const series = all.map(({ element, kind }) => ({
    element,
    name: nameOf(element),
    values: pointsOf(child(element, 'c:val')).map(asNumber),
    asLine: kind === 'line',
  }))
  const named = all
    .map(({ element }) => names(child(element, 'c:cat')))
    .reduce<readonly (string | null)[]>((best, one) => (one.length > best.length ? one : best), [])
  const length = Math.max(named.length, ...series.map(({ values }) => values.length), 0)
  return {
    categories: Array.from({ length }, (_, at) => named[at] ?? (named.length > 0 ? '' : String(at + 1))),
    series,
  }
}

/** Lines lie over columns, and are named behind them. */
const linesLast = (plots: readonly Plot[]): readonly Plot[] => [
  ...plots.filter(({ kind }) => kind !== 'line'),
  ...plots.filter(({ kind }) => kind === 'line'),
]

/** Where points stand along the axis of numbers: of names their count, as PowerPoint draws them. */
const placesOf = (said: readonly (string | null)[]): readonly string[] =>
  said.some((one) => one !== null && asNumber(one) === null)
    ? said.map((_, at) => String(at + 1))
    : said.map((value, at) => value ?? String(at + 1))

/** Points of several series stand over one row of places, which is the first series here, with gaps where one has none. */
function scatterData(all: readonly Plot[]): Data {
  const read = all.map(({ element }) => ({
    element,
    across: placesOf(pointsOf(child(element, 'c:xVal'))),
    up: pointsOf(child(element, 'c:yVal')).map(asNumber),
  }))
  const places = [
    ...new Set(
      read.flatMap(({ across, up }) => (across.length > 0 ? across : up.map((_, at) => String(at + 1)))),
    ),
  ]
  const [first] = read
  const along = first && { element: first.element, name: '', values: places.map(asNumber), asLine: false }
  return {
    categories: places,
    series: [
      ...(along ? [along] : []),
      ...read.map(({ element, across, up }): Series => {
        // The first of several points over one place.
        const at = new Map(across.map((place, nth) => [place, nth] as const).reverse())
        return {
          element,
          name: nameOf(element),
          values: places.map(
            (place) => up[across.length > 0 ? (at.get(place) ?? -1) : Number(place) - 1] ?? null,
          ),
          asLine: false,
        }
      }),
    ],
  }
}

const nameOf = (series: XmlElement): string => {
  const name = child(series, 'c:tx')
  return (
    pointsOf(name)
      .filter((part) => part !== null)
      .join(' ') ||
    (child(name, 'c:v')?.text ?? '')
  )
}

type Names = (data: XmlElement | null) => readonly (string | null)[]

/** Names of categories: days as their axis or their cells write them, on several levels the outer ones first. */
const namesOf =
  (space: XmlElement, axis: XmlElement | null): Names =>
  (data) => {
    const cache = descendants(data, 'c:numCache')[0] ?? descendants(data, 'c:numLit')[0] ?? null
    const format = child(axis, 'c:numFmt')
    const own = flagOf(format, 'sourceLinked') === true ? null : attribute(format, 'formatCode')
    const stored = child(cache, 'c:formatCode')?.text ?? 'General'
    const from1904 = flagOf(child(space, 'c:date1904'), 'val') ?? false
    const dated = (point: string | null): string | null => {
      const day = cache && asNumber(point)
      if (day === null) return point
      const codes = [
        ...(own === null ? [] : [own]),
        stored,
        ...(axis?.name === 'c:dateAx' ? ['yyyy-mm-dd'] : []),
      ]
      return codes.map((code) => dateText(day, code, from1904)).find((text) => text !== null) ?? point
    }
    const levels = descendants(data, 'c:lvl')
    return levels.length > 1 ? joinedLevels(levels) : pointsOf(data).map(dated)
  }

/** The innermost comes first; an outer name stands for all up to the next. */
function joinedLevels(levels: readonly XmlElement[]): readonly (string | null)[] {
  const rows = levels.map(levelPoints)
  const length = Math.max(...rows.map((row) => row.length))
  return Array.from({ length }, (_, at) =>
    rows
      .map((row, level) => (level === 0 ? row[at] : row.slice(0, at + 1).findLast((name) => name !== null)))
      .filter((name) => name)
      .reverse()
      .join(' '),
  )
}

/** Points of a cache by their numbers. */
function pointsOf(data: XmlElement | null): readonly (string | null)[] {
  const [cache] = ['c:strCache', 'c:numCache', 'c:strLit', 'c:numLit'].flatMap((name) =>
    descendants(data, name),
  )
  return levelPoints(cache ?? descendants(data, 'c:lvl')[0] ?? null)
}

function levelPoints(level: XmlElement | null): readonly (string | null)[] {
  const points: (string | null)[] = []
  const count = numberOf(child(level, 'c:ptCount'), 'val') ?? 0
  while (points.length < Math.min(count, mostPoints)) points.push(null)
  for (const point of children(level, 'c:pt')) {
    const at = numberOf(point, 'idx') ?? -1
    if (at >= 0 && at < mostPoints) points[at] = child(point, 'c:v')?.text ?? ''
  }
  return Array.from(points, (one) => one ?? null)
}

/** Points of one row that are looked at. */
const mostPoints = 5_000

const asNumber = (value: string | null): number | null => {
  const number = value === null || value.trim() === '' ? NaN : Number(value)
  return Number.isFinite(number) ? number : null
}

/** A title that says nothing itself, and one that PowerPoint adds, is the name of the only series. */
function titleOf(chart: XmlElement, series: readonly Series[]): RichText {
  const title = child(chart, 'c:title')
  const isLeftOut = flagOf(child(chart, 'c:autoTitleDeleted'), 'val') ?? true
  if (!title && isLeftOut) return noText
  const rich = child(title, 'c:tx', 'c:rich')
  const said = rich ? plainOf(rich) : pointsOf(child(title, 'c:tx')).join(' ')
  return line(said || (series.length === 1 ? (series[0]?.name ?? '') : ''))
}

const legends = byWord<ChartLook['legend']>({
  t: 'top',
  b: 'bottom',
  r: 'right',
  l: 'left',
  tr: 'right',
})

function legendOf(chart: XmlElement): ChartLook['legend'] {
  const legend = child(chart, 'c:legend')
  return legend ? (legends.get(attribute(child(legend, 'c:legendPos'), 'val') ?? 'r') ?? 'right') : 'none'
}

function seriesColor(series: XmlElement, at: number, reading: SlideReading): Color | null {
  const properties = child(series, 'c:spPr')
  const fill =
    readColor(child(properties, 'a:solidFill'), reading.palette) ??
    readColor(child(properties, 'a:ln', 'a:solidFill'), reading.palette) ??
    readColor(child(series, 'c:marker', 'c:spPr', 'a:solidFill'), reading.palette)
  return !fill || fill.color === `accent${(at % 6) + 1}` ? null : fill.color
}
