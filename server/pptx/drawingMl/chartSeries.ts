import type { PlanChartGroup, PlanChartPoint, PlanChartSeries, PlanPointPaint } from '#shared/pptx/plan.ts'
import type { SeriesData } from '../charts/seriesData.ts'
import { el, words, type Xml } from '../xml/xml.ts'
import { solidFill } from './paint.ts'

/** One series in its group's look. The schema fixes the order of all of it. */
export function seriesXml(
  { draw, grouping }: PlanChartGroup,
  plan: PlanChartSeries,
  at: number,
  data: SeriesData | undefined,
): Xml {
  if (!data) throw new Error('pptxgenjs drew fewer series than it was asked for')
  const isLine = draw === 'line'
  return el(
    'c:ser',
    {},
    el('c:idx', { val: at }),
    el('c:order', { val: at }),
    data.name,
    isLine ? strokeOf(plan.paint) : draw === 'scatter' ? noLine : surfaceOf(draw, plan.paint, grouping),
    draw === 'bar' ? el('c:invertIfNegative', { val: false }) : null,
    isLine ? el('c:marker', {}, el('c:symbol', { val: 'none' })) : null,
    draw === 'scatter' ? marker(plan.paint, 7) : null,
    ...plan.points.flatMap((point, at) => pointXml(draw, plan, point, at) ?? []),
    labelsXml(draw, grouping, plan),
    ...data.values,
    isLine || draw === 'scatter' ? el('c:smooth', { val: false }) : null,
  )
}

type Draw = PlanChartGroup['draw']

const sliceEdge = 19_050
const lineWidth = 28_575
/** Areas that lie behind each other have to be seen through. */
const seeThrough = 0.75

const surfaceOf = (draw: Draw, { color, alpha }: PlanPointPaint, grouping: PlanChartGroup['grouping']): Xml =>
  el(
    'c:spPr',
    {},
    solidFill(color, draw === 'area' && grouping === 'standard' ? Math.round(alpha * seeThrough) : alpha),
    draw === 'pie' || draw === 'doughnut' ? el('a:ln', { w: sliceEdge }, solidFill({ scheme: 'bg1' })) : null,
  )

const strokeOf = ({ color, alpha }: PlanPointPaint): Xml =>
  el('c:spPr', {}, el('a:ln', { w: lineWidth, cap: 'rnd' }, solidFill(color, alpha), el('a:round')))

const noLine = el('c:spPr', {}, el('a:ln', { w: lineWidth }, el('a:noFill')))

const marker = ({ color, alpha }: PlanPointPaint, size: number): Xml =>
  el(
    'c:marker',
    {},
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: size }),
    el('c:spPr', {}, solidFill(color, alpha), el('a:ln', {}, el('a:noFill'))),
  )

/** A point that looks otherwise than its series. An area has no points. */
function pointXml(draw: Draw, { paint }: PlanChartSeries, point: PlanChartPoint, at: number): Xml | null {
  const isSlice = draw === 'pie' || draw === 'doughnut'
  const isOther = JSON.stringify(point.paint) !== JSON.stringify(paint)
  const hasOwnSign = (draw === 'line' || draw === 'scatter') && (point.isHighlight || isOther)
  if (draw === 'area' || !(isSlice || hasOwnSign || (draw === 'bar' && isOther))) return null
  if (draw === 'line' && !point.isHighlight) return null
  return el(
    'c:dPt',
    {},
    el('c:idx', { val: at }),
    draw === 'bar' ? el('c:invertIfNegative', { val: false }) : null,
    hasOwnSign ? marker(point.paint, point.isHighlight ? 10 : 7) : null,
    el('c:bubble3D', { val: false }),
    hasOwnSign ? (draw === 'line' ? strokeOf(paint) : noLine) : surfaceOf(draw, point.paint, 'clustered'),
  )
}

/** Where a label stands, as on screens. Doughnuts and areas leave no choice. */
function placeOf(draw: Draw, grouping: PlanChartGroup['grouping']): 'outEnd' | 'ctr' | 't' | null {
  if (draw === 'bar') return grouping === 'clustered' ? 'outEnd' : 'ctr'
  if (draw === 'pie') return 'outEnd'
  return draw === 'line' || draw === 'scatter' ? 't' : null
}

/**
 * Numbers and shares of a pie are PowerPoint's own labels, which follow the workbook; shares of columns it has no
 * word for, so they are words.
 */
function labelsXml(draw: Draw, grouping: PlanChartGroup['grouping'], plan: PlanChartSeries): Xml {
  const isSlice = draw === 'pie' || draw === 'doughnut'
  const inside = (draw === 'bar' && grouping !== 'clustered') || draw === 'doughnut'
  const percent = plan.labels === 'share' && isSlice
  const spelled = plan.labels === 'share' && !isSlice
  const place = placeOf(draw, grouping)
  const look = [
    el('c:numFmt', { formatCode: percent ? '0%' : plan.format, sourceLinked: false }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    inside ? insideLook : null,
    place === null ? null : el('c:dLblPos', { val: place }),
  ]
  const label = (at: number, text: string): Xml =>
    el(
      'c:dLbl',
      {},
      el('c:idx', { val: at }),
      spelled ? richText(text, inside) : null,
      ...look,
      ...shows('value'),
    )
  const own = plan.points.flatMap(({ label: text }, at) =>
    text !== null && (spelled || plan.labels === 'none') ? [label(at, text)] : [],
  )
  return el('c:dLbls', {}, ...own, ...look, ...shows(spelled ? 'none' : plan.labels))
}

const shows = (what: PlanChartSeries['labels']): readonly Xml[] => [
  el('c:showLegendKey', { val: false }),
  el('c:showVal', { val: what === 'value' }),
  el('c:showCatName', { val: false }),
  el('c:showSerName', { val: false }),
  el('c:showPercent', { val: what === 'share' }),
  el('c:showBubbleSize', { val: false }),
]

/** On a coloured bar or ring words are in the colour of the ground. */
const insideColor = solidFill({ scheme: 'bg1' })
const insideLook = el(
  'c:txPr',
  {},
  el('a:bodyPr'),
  el('a:lstStyle'),
  el('a:p', {}, el('a:pPr', {}, el('a:defRPr', {}, insideColor)), el('a:endParaRPr', { lang: 'en-US' })),
)

const richText = (text: string, inside: boolean): Xml =>
  el(
    'c:tx',
    {},
    el(
      'c:rich',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      el(
        'a:p',
        {},
        el(
          'a:r',
          {},
          el('a:rPr', { lang: 'en-US' }, inside ? insideColor : null),
          el('a:t', {}, words(text)),
        ),
      ),
    ),
  )
