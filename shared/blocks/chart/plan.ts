import { cleanLine } from '#shared/pptx/cleanText.ts'
import { planFrame } from '#shared/pptx/geometry.ts'
import type { PlanAxis, PlanChart, PlanColor, PlanChartGroup, PlanChartSeries } from '#shared/pptx/plan.ts'
import { planColor } from '#shared/pptx/planColor.ts'
import { thousandths, typeSize } from '#shared/pptx/units.ts'
import type { BlockPlan } from '../spec.ts'
import {
  figureOf,
  isPie,
  labelColorOf,
  labelPlaceOf,
  numbersOf,
  titleScale,
  type Drawn,
  type Figure,
  type FigureSeries,
  type PointPaint,
  type Scale,
} from './figure.ts'
import { formatCode } from './format.ts'
import type { ComposedChartBlock, LegendPlace } from './model.ts'
import type { LabelPlace } from './options.ts'
import { chartSentence } from './sentence.ts'

export const chartPlan: BlockPlan<ComposedChartBlock> = {
  shapes: (block) => {
    const figure = figureOf(block)
    // Without a series PowerPoint calls a chart damaged; nobody would see anything either.
    if (figure.series.length === 0 || figure.categories.length === 0) return []
    return [
      {
        kind: 'chart',
        // Its own words stay level in PowerPoint, whatever its frame does.
        frame: { ...planFrame(block.frame), rotation: 0 },
        alt: cleanLine(chartSentence(block), longest * 5),
        title: cleanLine(figure.title, longest),
        groups: groupsOf(figure),
        categories: figure.categories.map((name) => cleanLine(name, longest)),
        across:
          figure.type === 'scatter'
            ? { name: cleanLine(figure.across.name, longest), values: figure.across.values }
            : null,
        axes: isPie(figure.type) ? null : axesOf(figure),
        lies: figure.lies,
        hole: wholeHundredths(figure.hole * 100),
        firstAngle: Math.round(figure.firstAngle) % 360,
        reversed: figure.reversed,
        opposite: figure.opposite,
        gridlines: figure.gridlines,
        legend: legends[figure.legend],
        size: typeSize(figure.size * pointsPerPixel),
        titleSize: typeSize(figure.size * titleScale * pointsPerPixel),
        ink: planColor(figure.ink),
      },
    ]
  },
}

/** Characters of a name. Longer ones no chart could show. */
const longest = 2_000

const pointsPerPixel = 0.75

const legends: Readonly<Record<LegendPlace, PlanChart['legend']>> = {
  none: null,
  top: 't',
  right: 'r',
  bottom: 'b',
  left: 'l',
}

function axesOf(figure: Figure): NonNullable<PlanChart['axes']> {
  const { shows } = figure
  const along = {
    title: cleanLine(figure.x, longest),
    format: 'General',
    range: null,
    hidden: !shows.categories,
  }
  const value = numbersAlong(figure.scale, figure.y, shows.numbers)
  return {
    category: figure.type === 'scatter' ? numbersAlong(figure.across, figure.x, shows.categories) : along,
    // A `%` that stands in no quotes has PowerPoint write 1 as 100.
    value:
      figure.stacking === 'full'
        ? { ...value, format: `${formatCode({ ...figure.scale.format, suffix: '' })}%` }
        : value,
    second: figure.second && numbersAlong(figure.second, '', shows.second),
  }
}

const numbersAlong = ({ axis, format }: Scale, title: string, isShown: boolean): PlanAxis => ({
  title: cleanLine(title, longest),
  format: formatCode(cleanAffixes(format)),
  range: axis,
  hidden: !isShown,
})

const cleanAffixes = (format: Scale['format']): Scale['format'] => ({
  ...format,
  prefix: clean(format.prefix),
  suffix: clean(format.suffix),
})

/** A blank before `%` or behind `€` is part of it. */
const clean = (text: string): string => text.replace(/[^ ]+/g, (word) => cleanLine(word))

function groupsOf(figure: Figure): readonly PlanChartGroup[] {
  const drawn = [...new Set(figure.series.map((series) => series.drawn))].sort()
  return drawn.map((kind) => ({
    draw: kind === 'slice' ? (figure.type === 'doughnut' ? 'doughnut' : 'pie') : draws[kind],
    grouping: groupings[figure.stacking] ?? (kind === 'bar' ? 'clustered' : 'standard'),
    gap: wholeHundredths(figure.gap),
    overlap: wholeHundredths(figure.overlap),
    // PowerPoint, too, draws the first series of a pie alone.
    series: [...figure.series, ...figure.undrawn]
      .filter((series) => series.drawn === kind)
      .map((series) => planSeries(figure, series)),
  }))
}

/** PowerPoint has whole ones alone. */
const wholeHundredths = Math.round

const draws = { bar: 'bar', line: 'line', area: 'area', dot: 'scatter' } as const satisfies Partial<
  Record<Drawn, PlanChartGroup['draw']>
>
const groupings = { none: undefined, stacked: 'stacked', full: 'percentStacked' } as const

const planSeries = (figure: Figure, series: FigureSeries): PlanChartSeries => ({
  name: cleanLine(series.name, longest),
  values: series.values,
  paint: planPaint(series.paint),
  points: series.points.map(({ paint, label, isHighlight }) => ({
    paint: planPaint(paint),
    label: label === null ? null : cleanLine(label, longest),
    isHighlight,
  })),
  line: figure.smooth ? 'smooth' : series.drawn === 'dot' && !figure.joined ? 'none' : 'straight',
  markers: figure.markers,
  labels: figure.labels,
  labelNames: figure.labelNames,
  labelPlace: placeAt(figure, series),
  labelColor: labelColor(figure, series),
  format: formatCode(cleanAffixes(numbersOf(figure, series))),
})

const placeNames = {
  outside: 'outEnd',
  end: 'inEnd',
  middle: 'ctr',
  base: 'inBase',
  fit: 'bestFit',
  above: 't',
  below: 'b',
  left: 'l',
  right: 'r',
} as const satisfies Readonly<Record<LabelPlace, PlanChartSeries['labelPlace']>>

function placeAt(figure: Figure, { drawn }: FigureSeries): PlanChartSeries['labelPlace'] {
  const place = labelPlaceOf(figure, drawn)
  return place && placeNames[place]
}

/** `null`: as all words. */
function labelColor(figure: Figure, { drawn }: FigureSeries): PlanColor | null {
  const color = labelColorOf(figure, drawn)
  return color === figure.ink ? null : planColor(color)
}

const planPaint = ({ color, alpha }: PointPaint): PlanChartSeries['paint'] => ({
  color: planColor(color),
  alpha: thousandths(alpha),
})
