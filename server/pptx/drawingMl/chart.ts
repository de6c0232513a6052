import type { PlanChart, PlanChartGroup } from '#shared/pptx/plan.ts'
import type { SeriesData } from '../charts/seriesData.ts'
import { chartNamespaces } from '../xml/namespaces.ts'
import { el, type Xml } from '../xml/xml.ts'
import { axisIds, chartAxes } from './chartAxes.ts'
import { seriesXml } from './chartSeries.ts'
import { titleXml } from './chartTitle.ts'
import { solidFill } from './paint.ts'

/**
 * How a chart looks, round the data that pptxgenjs drew: names, categories and numbers, each with where it stands in
 * the workbook. `workbook` is the relationship to that. PowerPoint places title, legend and plot itself.
 */
export const chartSpace = (plan: PlanChart, data: readonly SeriesData[], workbook: string): Xml =>
  el(
    'c:chartSpace',
    chartNamespaces,
    el('c:date1904', { val: false }),
    el('c:roundedCorners', { val: false }),
    el(
      'c:chart',
      {},
      plan.title === '' ? null : titleXml(plan.title, { sz: plan.titleSize, b: true }),
      el('c:autoTitleDeleted', { val: plan.title === '' }),
      el(
        'c:plotArea',
        {},
        el('c:layout'),
        ...plan.groups.map((group) => groupXml(plan, group, data, firstIn(plan, group))),
        ...chartAxes(plan),
        noSurface,
      ),
      plan.legend &&
        el('c:legend', {}, el('c:legendPos', { val: plan.legend }), el('c:overlay', { val: false })),
      el('c:plotVisOnly', { val: true }),
      el('c:dispBlanksAs', { val: 'gap' }),
    ),
    noSurface,
    textLook(plan),
    el('c:externalData', { 'r:id': workbook }, el('c:autoUpdate', { val: false })),
  )

const noSurface = el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill')))

/** What all words of the chart have, unless they say otherwise. */
const textLook = ({ size, ink }: PlanChart): Xml =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el('a:pPr', {}, el('a:defRPr', { sz: size, b: false }, solidFill(ink), ...bodyFont)),
      el('a:endParaRPr', { lang: 'en-US' }),
    ),
  )

const bodyFont = [
  el('a:latin', { typeface: '+mn-lt' }),
  el('a:ea', { typeface: '+mn-ea' }),
  el('a:cs', { typeface: '+mn-cs' }),
]

/** Series are counted through, group by group. */
const firstIn = ({ groups }: PlanChart, group: PlanChartGroup): number =>
  groups.slice(0, groups.indexOf(group)).reduce((sum, { series }) => sum + series.length, 0)

function groupXml(plan: PlanChart, group: PlanChartGroup, data: readonly SeriesData[], first: number): Xml {
  const series = group.series.map((one, at) => seriesXml(group, one, first + at, data[first + at]))
  const grouping = el('c:grouping', { val: group.grouping })
  const single = el('c:varyColors', { val: false })
  const isApart = group.draw === 'line' && plan.axes?.second
  const axes = (isApart ? (['secondCategory', 'second'] as const) : (['category', 'value'] as const)).map(
    (axis) => el('c:axId', { val: axisIds[axis] }),
  )
  switch (group.draw) {
    case 'bar':
      return el(
        'c:barChart',
        {},
        el('c:barDir', { val: plan.lies ? 'bar' : 'col' }),
        grouping,
        single,
        ...series,
        el('c:gapWidth', { val: group.gap }),
        el('c:overlap', { val: group.overlap }),
        ...axes,
      )
    case 'line':
      return el('c:lineChart', {}, grouping, single, ...series, el('c:marker', { val: true }), ...axes)
    case 'area':
      return el('c:areaChart', {}, grouping, single, ...series, ...axes)
    case 'scatter':
      return el('c:scatterChart', {}, el('c:scatterStyle', { val: 'lineMarker' }), single, ...series, ...axes)
    case 'pie':
      return el(
        'c:pieChart',
        {},
        el('c:varyColors', { val: true }),
        ...series,
        el('c:firstSliceAng', { val: plan.firstAngle }),
      )
    case 'doughnut':
      return el(
        'c:doughnutChart',
        {},
        el('c:varyColors', { val: true }),
        ...series,
        el('c:firstSliceAng', { val: plan.firstAngle }),
        el('c:holeSize', { val: plan.hole }),
      )
  }
}
