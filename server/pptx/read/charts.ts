import {
  mostCategories,
  mostSeries,
  plainLook,
  type ChartContent,
  type ChartLook,
  type ChartType,
} from '#shared/blocks/chart/model.ts'
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
import { readColor } from './colors.ts'
import { overridingScheme } from './theme.ts'
import { asOlderChart } from './newerCharts.ts'
import type { SlideReading } from './readingSlide.ts'

/** A plot of a chart, or one of its series, and what it is drawn as. */
interface Plot {
  readonly element: XmlElement
  readonly kind: 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter'
}

/** How plots are drawn here, by what they are called; those of three dimensions lose one. */
const plotKinds = byWord<Plot['kind']>({
  'c:barChart': 'bar',
  'c:bar3DChart': 'bar',
  'c:lineChart': 'line',
  'c:line3DChart': 'line',
  'c:stockChart': 'line',
  'c:radarChart': 'line',
  'c:areaChart': 'area',
  'c:area3DChart': 'area',
  'c:surfaceChart': 'area',
  'c:surface3DChart': 'area',
  'c:pieChart': 'pie',
  'c:pie3DChart': 'pie',
  'c:ofPieChart': 'pie',
  'c:doughnutChart': 'doughnut',
  'c:scatterChart': 'scatter',
  'c:bubbleChart': 'scatter',
})

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
  const space = asOlderChart(root) ?? root
  const chart = child(space, 'c:chart')
  const area = child(chart, 'c:plotArea')
  const plots = (area?.children ?? []).flatMap((element): readonly Plot[] => {
    const kind = plotKinds.get(element.name)
    return kind ? [{ element, kind }] : []
  })
  const [first] = plots
  if (!chart || !area || !first) return null
  if (plots.some(({ element }) => !asTheyAre.has(element.name)))
    reading.remarks.add('A chart of a kind that is not drawn here became the nearest that is.')
  const type = typeOf(plots, reading)
  const second = type === 'combo' ? secondAxis(area, plots) : null
  const codes = {
    first: formatOf(
      plots.filter(({ kind }) => !second || kind !== 'line'),
      axesOf(area, first)[1],
    ),
    second:
      second &&
      formatOf(
        plots.filter(({ kind }) => kind === 'line'),
        second,
      ),
  }
  const all = seriesOf(type === 'combo' ? linesLast(plots) : plots)
  const taken = all.slice(0, 2 * mostSeries)
  const data = type === 'scatter' ? scatterData(taken) : seriesData(taken)
  const categories = data.categories
    .slice(0, 2 * mostCategories)
    .map((name) => ({ id: newId(), text: line(name) }))
  if (data.categories.length > categories.length || all.length > taken.length)
    reading.remarks.add(
      `A chart of ${all.length} series with ${data.categories.length} categories came over in part.`,
    )
  const [x, y] = axesOf(area, first)
  const isPlace = (series: number): boolean => type === 'scatter' && series === 0
  return {
    kind: 'chart',
    ...base,
    frame: { ...base.frame, rotation: 0 },
    look: lookOf(chart, { plots, type, reading, codes, words: child(space, 'c:txPr') }),
    title: { text: titleOf(chart, type === 'scatter' ? data.series.slice(1) : data.series) },
    x: { text: axisTitle(x) },
    y: { text: axisTitle(y) },
    categories,
    series: data.series.map(({ element, name, values, asLine }, at) => ({
      id: newId(),
      text: line(name),
      color: seriesColor(element, at, reading),
      asLine: asLine && type === 'combo',
      values: categories.map((_, nth) =>
        valueOf(values[nth], !isPlace(at) && isPercent((asLine && codes.second) || codes.first)),
      ),
      points: pointColors(element, categories.length, reading),
    })),
    highlight: null,
  }
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

/** Shares are percents here, as people read them. */
const valueOf = (value: number | null | undefined, isShare: boolean): number | null =>
  value === null || value === undefined ? null : isShare ? Number((value * 100).toPrecision(12)) : value

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

function seriesData(all: readonly Plot[]): Data {
  const series = all.map(({ element, kind }) => ({
    element,
    name: nameOf(element),
    values: pointsOf(child(element, 'c:val')).map(asNumber),
    asLine: kind === 'line',
  }))
  const named = all
    .map(({ element }) => pointsOf(child(element, 'c:cat')))
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

/** Points of a cache by their numbers; of names on several levels the innermost. */
function pointsOf(data: XmlElement | null): readonly (string | null)[] {
  const [cache] = ['c:strCache', 'c:numCache', 'c:strLit', 'c:numLit'].flatMap((name) =>
    descendants(data, name),
  )
  const level = cache ?? descendants(data, 'c:lvl')[0] ?? null
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

const plainOf = (rich: XmlElement | null): string =>
  children(rich, 'a:p')
    .map((one) =>
      descendants(one, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ')

/** A title that says nothing itself is the name of the only series. */
function titleOf(chart: XmlElement, series: readonly Series[]): RichText {
  const title = child(chart, 'c:title')
  if (!title) return noText
  const rich = child(title, 'c:tx', 'c:rich')
  const said = rich ? plainOf(rich) : pointsOf(child(title, 'c:tx')).join(' ')
  return line(said || (series.length === 1 ? (series[0]?.name ?? '') : ''))
}

/** The ids of the axes that a plot stands along. */
const axisIdsOf = (plot: XmlElement): readonly (number | null)[] =>
  children(plot, 'c:axId').map((id) => numberOf(id, 'val'))

function axesOf(area: XmlElement, { kind, element }: Plot): readonly [XmlElement | null, XmlElement | null] {
  const values = children(area, 'c:valAx')
  if (kind === 'scatter') return [values[0] ?? null, values[1] ?? null]
  const own = axisIdsOf(element)
  const along = values.find((axis) => own.includes(numberOf(child(axis, 'c:axId'), 'val')))
  return [child(area, 'c:catAx') ?? child(area, 'c:dateAx'), along ?? values[0] ?? null]
}

const axisTitle = (axis: XmlElement | null): RichText =>
  line(plainOf(child(axis, 'c:title', 'c:tx', 'c:rich')))

/** The axis of numbers that only lines stand along, where columns have another; `null`: there is none. */
function secondAxis(area: XmlElement, plots: readonly Plot[]): XmlElement | null {
  const idsOf = (isLine: boolean): readonly (number | null)[] =>
    plots.filter(({ kind }) => (kind === 'line') === isLine).flatMap(({ element }) => axisIdsOf(element))
  const [lines, others] = [idsOf(true), idsOf(false)]
  const own = children(area, 'c:valAx').find((axis) => {
    const id = numberOf(child(axis, 'c:axId'), 'val')
    return lines.includes(id) && !others.includes(id)
  })
  return own ?? null
}

/** What stands at an axis or at the points: the first format that is said. */
function formatOf(plots: readonly Plot[], valueAxis: XmlElement | null): string {
  const labels = plots
    .flatMap(({ element }) => descendants(element, 'c:dLbls'))
    .map((one) => attribute(child(one, 'c:numFmt'), 'formatCode'))
  const axis = attribute(child(valueAxis, 'c:numFmt'), 'formatCode')
  const cached = plots
    .flatMap(({ element }) => descendants(element, 'c:val'))
    .map((one) => descendants(one, 'c:formatCode')[0]?.text ?? null)
  return [...labels, axis, ...cached].find((code) => code && code !== 'General') ?? 'General'
}

const isPercent = (code: string): boolean => /%/.test(code.replace(/"[^"]*"|\\./g, '')) && /[0#]/.test(code)

/** How numbers are written, from an Excel format: what stands before and behind its digits. */
function numberLook(code: string): Pick<ChartLook, 'decimals' | 'thousands' | 'prefix' | 'suffix'> {
  const [positive = ''] = code.split(';')
  const plain = positive.replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1').replace(/\[[^\]]*\]/g, '')
  const [, before = '', digits = '', after = ''] = /^([^0#]*)([0#][0#,.\s]*)(.*)$/.exec(plain) ?? []
  if (digits === '') return { decimals: null, thousands: false, prefix: '', suffix: '' }
  const words = (text: string): string =>
    text
      .replace(/_.|\*./g, '')
      .replace(/["\\]/g, '')
      .slice(0, 8)
  return {
    decimals: (/\.(0*)/.exec(digits)?.[1] ?? '').length,
    thousands: /[0#],[0#]/.test(digits),
    prefix: words(before).trimStart(),
    suffix: words(after).trimEnd(),
  }
}

interface Looked {
  readonly plots: readonly Plot[]
  readonly type: ChartType
  readonly reading: SlideReading
  /** How numbers are written, and those of lines along an axis of their own. */
  readonly codes: { readonly first: string; readonly second: string | null }
  readonly words: XmlElement | null
}

const legends = byWord<ChartLook['legend']>({
  t: 'top',
  b: 'bottom',
  r: 'right',
  l: 'right',
  tr: 'right',
})

function lookOf(chart: XmlElement, { plots, type, reading, codes, words }: Looked): Partial<ChartLook> {
  const area = child(chart, 'c:plotArea')!
  const legend = child(chart, 'c:legend')
  const labels = plots.flatMap(({ element }) => descendants(element, 'c:dLbls'))
  const shows = (name: string): boolean =>
    labels.some((one) => flagOf(child(one, `c:${name}`), 'val') ?? false)
  const size = numberOf(descendants(words, 'a:defRPr')[0], 'sz')
  return {
    type,
    legend: legend ? (legends.get(attribute(child(legend, 'c:legendPos'), 'val') ?? 'r') ?? 'right') : 'none',
    labels: shows('showPercent') ? 'share' : shows('showVal') ? 'value' : 'none',
    gridlines: child(area, 'c:valAx', 'c:majorGridlines') !== null,
    size: size === null ? plainLook.size : Math.round((size / 75) * reading.scale.factor),
    ...affixed(codes.first),
    ...(codes.second !== null && secondLook(codes.second)),
  }
}

const affixed = (code: string): Partial<ChartLook> => ({
  ...(code === 'General' ? {} : numberLook(code)),
  ...(isPercent(code) && { suffix: '%' }),
})

function secondLook(code: string): Partial<ChartLook> {
  const { prefix = '', suffix = '' } = affixed(code)
  return { secondAxis: true, secondPrefix: prefix, secondSuffix: suffix }
}

function seriesColor(series: XmlElement, at: number, reading: SlideReading): Color | null {
  const properties = child(series, 'c:spPr')
  const fill =
    readColor(child(properties, 'a:solidFill'), reading.palette) ??
    readColor(child(properties, 'a:ln', 'a:solidFill'), reading.palette)
  return !fill || fill.color === `accent${(at % 6) + 1}` ? null : fill.color
}

function pointColors(series: XmlElement, count: number, reading: SlideReading): readonly (Color | null)[] {
  const colors = Array.from({ length: count }, (): Color | null => null)
  for (const point of children(series, 'c:dPt')) {
    const at = numberOf(child(point, 'c:idx'), 'val') ?? -1
    const fill = readColor(child(point, 'c:spPr', 'a:solidFill'), reading.palette)
    if (fill && at in colors) colors[at] = fill.color
  }
  return colors
}
