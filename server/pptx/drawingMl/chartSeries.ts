import type {
  PlanColor,
  PlanChartGroup,
  PlanChartPoint,
  PlanChartSeries,
  PlanPointPaint,
} from '#shared/pptx/plan.ts'
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
  const strokes = isLine || (draw === 'scatter' && plan.line !== 'none')
  return el(
    'c:ser',
    {},
    el('c:idx', { val: at }),
    el('c:order', { val: at }),
    data.name,
    strokes ? strokeOf(plan.paint) : draw === 'scatter' ? noLine : surfaceOf(draw, plan.paint, grouping),
    draw === 'bar' ? el('c:invertIfNegative', { val: false }) : null,
    isLine
      ? plan.markers
        ? marker(plan.paint, 7)
        : el('c:marker', {}, el('c:symbol', { val: 'none' }))
      : null,
    draw === 'scatter' ? marker(plan.paint, 7) : null,
    ...plan.points.flatMap((point, at) => pointXml(draw, plan, point, at) ?? []),
    labelsXml(draw, plan),
    ...data.values,
    isLine || draw === 'scatter' ? el('c:smooth', { val: strokes && plan.line === 'smooth' }) : null,
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
function pointXml(
  draw: Draw,
  { paint, line }: PlanChartSeries,
  point: PlanChartPoint,
  at: number,
): Xml | null {
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
    hasOwnSign
      ? draw === 'line' || line !== 'none'
        ? strokeOf(paint)
        : noLine
      : surfaceOf(draw, point.paint, 'clustered'),
  )
}

/**
 * Numbers and shares of a pie are PowerPoint's own labels, which follow the workbook; shares of columns it has no
 * word for, so they are words.
 */
function labelsXml(draw: Draw, plan: PlanChartSeries): Xml {
  const isSlice = draw === 'pie' || draw === 'doughnut'
  const percent = plan.labels === 'share' && isSlice
  const spelled = plan.labels === 'share' && !isSlice
  const { labelPlace, labelColor, labelNames } = plan
  const look = [
    el('c:numFmt', { formatCode: percent ? '0%' : plan.format, sourceLinked: false }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    labelColor && colored(labelColor),
    labelPlace && el('c:dLblPos', { val: labelPlace }),
  ]
  const label = (at: number, text: string): Xml =>
    el(
      'c:dLbl',
      {},
      el('c:idx', { val: at }),
      spelled ? richText(text, labelColor) : null,
      ...look,
      ...shows('value', labelNames),
    )
  const own = plan.points.flatMap(({ label: text }, at) =>
    text !== null && (spelled || plan.labels === 'none') ? [label(at, text)] : [],
  )
  return el('c:dLbls', {}, ...own, ...look, ...shows(spelled ? 'none' : plan.labels, labelNames))
}

const shows = (what: PlanChartSeries['labels'], names: boolean): readonly Xml[] => [
  el('c:showLegendKey', { val: false }),
  el('c:showVal', { val: what === 'value' }),
  el('c:showCatName', { val: names }),
  el('c:showSerName', { val: false }),
  el('c:showPercent', { val: what === 'share' }),
  el('c:showBubbleSize', { val: false }),
  ...(names ? [el('c:separator', {}, words('\n'))] : []),
]

const colored = (color: PlanColor): Xml =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el('a:pPr', {}, el('a:defRPr', {}, solidFill(color))),
      el('a:endParaRPr', { lang: 'en-US' }),
    ),
  )

const richText = (text: string, color: PlanColor | null): Xml =>
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
        el('a:r', {}, el('a:rPr', { lang: 'en-US' }, color && solidFill(color)), el('a:t', {}, words(text))),
      ),
    ),
  )
