import {
  barRoom,
  figureOf,
  isPie,
  labelColorOf,
  labelPlaceOf,
  usualHole,
  type Drawn,
} from '#shared/blocks/chart/figure.ts'
import { plainLook, type Chart, type ChartLook, type ChartType } from '#shared/blocks/chart/model.ts'
import type { ChartOptions, LabelPlace } from '#shared/blocks/chart/options.ts'
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
import type { Plot } from './chartPlots.ts'
import type { SlideReading } from './readingSlide.ts'

/** Bars, slices and lines as the file has them. What it leaves out is what PowerPoint takes for said. */
export function marksLook(plots: readonly Plot[], type: ChartType): ChartOptions {
  return { ...barsLook(plots, type), ...slicesLook(plots, type), ...linesLook(plots) }
}

const numberIn = (plot: XmlElement | undefined, name: string): number | null =>
  numberOf(child(plot ?? null, name), 'val')

function barsLook(plots: readonly Plot[], type: ChartType): ChartOptions {
  const bars = plots.find(({ kind }) => kind === 'bar')?.element
  if (!bars) return {}
  const usual = barRoom(type)
  const [gap, overlap] = [numberIn(bars, 'c:gapWidth') ?? 150, numberIn(bars, 'c:overlap') ?? 0]
  return {
    ...(gap !== usual.gap && { gap }),
    ...(usual.overlap !== 100 && overlap !== 0 && { overlap }),
  }
}

function slicesLook([first]: readonly Plot[], type: ChartType): ChartOptions {
  if (!first || !isPie(type)) return {}
  const [angle, hole] = [numberIn(first.element, 'c:firstSliceAng'), numberIn(first.element, 'c:holeSize')]
  return {
    ...(angle !== null && angle % 360 !== 0 && { firstAngle: angle % 360 }),
    // A ring that says no hole has one of half its width.
    ...(type === 'doughnut' && (hole ?? 50) !== usualHole && { hole: hole ?? 50 }),
  }
}

/** As the first line or row of dots is. */
function linesLook(plots: readonly Plot[]): ChartOptions {
  const plot = plots.find(({ kind }) => kind === 'line' || kind === 'scatter')
  const series = child(plot?.element ?? null, 'c:ser')
  if (!plot || !series) return {}
  const isDots = plot.kind === 'scatter'
  const joined =
    isDots && plot.element.name === 'c:scatterChart' && child(series, 'c:spPr', 'a:ln', 'a:noFill') === null
  const smooth = flagOf(child(series, 'c:smooth'), 'val') ?? true
  const symbol = attribute(child(series, 'c:marker', 'c:symbol'), 'val')
  const shown =
    symbol === null ? (flagOf(child(plot.element, 'c:marker'), 'val') ?? false) : symbol !== 'none'
  return {
    ...(joined && { joined: true }),
    ...(smooth && (joined || plot.element.name === 'c:lineChart') && { smooth: true }),
    ...(shown && !isDots && { markers: true }),
  }
}

const placesByName = byWord<LabelPlace>({
  outEnd: 'outside',
  inEnd: 'end',
  ctr: 'middle',
  inBase: 'base',
  bestFit: 'fit',
  t: 'above',
  b: 'below',
  l: 'left',
  r: 'right',
})

/** What stands at the points, and where; `chart` is what was read of it so far. */
export function labelsLook(
  chart: Chart,
  plots: readonly Plot[],
  { palette }: SlideReading,
): Partial<ChartLook> {
  const shown = plots.flatMap(({ element, kind }) =>
    descendants(element, 'c:dLbls')
      .filter((labels) => kinds.some((name) => flagOf(child(labels, name), 'val') ?? false))
      .map((labels) => ({ labels, kind })),
  )
  const [first] = shown
  const shows = (name: string): boolean =>
    shown.some(({ labels }) => flagOf(child(labels, name), 'val') ?? false)
  const said: Partial<ChartLook> = {
    labels: shows('c:showPercent') ? 'share' : shows('c:showVal') ? 'value' : 'none',
    ...(isPie(chart.look.type) && shows('c:showCatName') && { labelNames: true as const }),
  }
  if (!first || (said.labels === 'none' && !said.labelNames)) return said
  const drawn = drawnBy[first.kind]
  const place = placesByName.get(attribute(child(first.labels, 'c:dLblPos'), 'val') ?? '') ?? unsaid[drawn]
  const figure = figureOf({ ...chart, look: { ...chart.look, ...said } })
  const placed = place && place !== labelPlaceOf(figure, drawn) ? { labelPlace: place } : {}
  const color = readColor(child(first.labels, 'c:txPr', 'a:p', 'a:pPr', 'a:defRPr', 'a:solidFill'), palette)
  const ink = color?.color ?? chart.look.ink
  const usual = labelColorOf({ ...figure, labelPlace: place ?? null }, drawn)
  return { ...said, ...placed, ...(ink !== usual && { labelInk: ink }) }
}

const kinds = ['c:showPercent', 'c:showVal', 'c:showCatName']
const drawnBy: Readonly<Record<Plot['kind'], Drawn>> = {
  bar: 'bar',
  line: 'line',
  area: 'area',
  pie: 'slice',
  doughnut: 'slice',
  scatter: 'dot',
}

/** Where PowerPoint puts labels of which nothing is said. */
const unsaid: Readonly<Partial<Record<Drawn, LabelPlace>>> = { line: 'right', dot: 'right', slice: 'fit' }

/**
 * Size and colour of a chart's words: as its axes say, its legend or all of it; where those say no size, its labels.
 */
export function wordsLook(
  parts: readonly (XmlElement | null)[],
  plots: readonly Plot[],
  reading: SlideReading,
): Partial<ChartLook> {
  const lookOf = (part: XmlElement | null) => descendants(child(part, 'c:txPr'), 'a:defRPr').slice(0, 1)
  const looks = parts.flatMap(lookOf)
  const labels = plots.flatMap(({ element }) => descendants(element, 'c:dLbls')).flatMap(lookOf)
  const size = [...looks, ...labels].map((look) => numberOf(look, 'sz')).find((one) => one !== null)
  const ink = looks.map((look) => readColor(child(look, 'a:solidFill'), reading.palette)).find(Boolean)
  return {
    size: Math.round(((size ?? usualSize) / 75) * reading.scale.factor),
    ...(ink && ink.color !== plainLook.ink && { ink: ink.color }),
  }
}

/** Hundredths of a point. */
const usualSize = 1000

/** What of a chart is not drawn here, by what it is called. */
const undrawn: ReadonlyMap<string, string> = new Map([
  ['c:trendline', 'trend lines'],
  ['c:errBars', 'error bars'],
  ['c:upDownBars', 'bars between lines'],
  ['c:hiLowLines', 'lines from high to low'],
  ['c:dropLines', 'drop lines'],
  ['c:serLines', 'lines between bars'],
  ['c:dTable', 'the table below it'],
  ['c:logBase', 'its logarithmic axis'],
  ['c:bubbleSize', 'sizes of bubbles'],
  ['c:explosion', 'slices pulled out'],
])

/** In words; `null`: all of it is. */
export function undrawnOf(area: XmlElement): string | null {
  const stacks = children(area, 'c:lineChart').some(
    (plot) => (attribute(child(plot, 'c:grouping'), 'val') ?? 'standard') !== 'standard',
  )
  const found = [...undrawn].filter(([name]) => descendants(area, name).length > 0).map(([, words]) => words)
  const labels = descendants(area, 'c:dLbl')
  const all = [
    ...found,
    ...(stacks ? ['lines on top of each other'] : []),
    ...(labels.some(hasOwnWords) ? ['words of their own at single points'] : []),
    ...(labels.some((label) => flagOf(child(label, 'c:delete'), 'val')) ? ['gaps in its labels'] : []),
    ...(descendants(area, 'c:symbol').some((one) => !roundSigns.has(attribute(one, 'val') ?? ''))
      ? ['the forms of its signs']
      : []),
  ]
  return all.length === 0 ? null : `A chart is drawn without ${all.join(', ')}.`
}

/** Numbers are what labels say anyway: shares of columns go out as words. */
const hasOwnWords = (label: XmlElement): boolean => {
  const words = descendants(child(label, 'c:tx'), 'a:t').map(({ text }) => text)
  return /[^\d\s.,%+−-]/.test(words.join(''))
}

/** What is drawn as a dot, or not at all. */
const roundSigns: ReadonlySet<string> = new Set(['circle', 'dot', 'auto', 'none'])

export function pointColors(series: XmlElement, count: number, reading: SlideReading) {
  return Array.from({ length: count }, (_, at) => {
    const point = children(series, 'c:dPt').findLast((one) => numberOf(child(one, 'c:idx'), 'val') === at)
    const properties = child(point ?? null, 'c:spPr')
    const marker = child(point ?? null, 'c:marker', 'c:spPr', 'a:solidFill')
    return readColor(marker ?? child(properties, 'a:solidFill'), reading.palette)?.color ?? null
  })
}
