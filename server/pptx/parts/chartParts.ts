import type { PlanChart } from '#shared/pptx/plan.ts'
import type { DrawnChart } from '../charts/drawCharts.ts'
import { chartSpace } from '../drawingMl/chart.ts'
import type { Page } from '../drawingMl/page.ts'
import { xmlDocument } from '../xml/xml.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'

/** What was drawn for each chart of a file. */
export type DrawnCharts = ReadonlyMap<PlanChart, DrawnChart>

/** The charts of a page, each with the workbook that its numbers are in. `name`: the page's, in their paths. */
export const chartParts = (page: Page, name: string, drawn: DrawnCharts): readonly Part[] =>
  chartsOn(page).flatMap((plan, at) => chartPart(plan, drawn.get(plan)!, name, at))

/** Where the part of a chart on that page lies. */
export const chartPath = (page: Page, name: string, plan: PlanChart): string =>
  partPaths.chart(name, chartsOn(page).indexOf(plan))

export const chartsOn = ({ shapes }: Page): readonly PlanChart[] =>
  shapes.flatMap(({ plan }) => (plan.kind === 'chart' ? [plan] : []))

function chartPart(
  plan: PlanChart,
  { series, workbook }: DrawnChart,
  page: string,
  at: number,
): readonly Part[] {
  const path = partPaths.chart(page, at)
  const book = partPaths.workbook(page, at)
  const relationships = new Relationships(path)
  const id = relationships.to('package', book)
  return [
    {
      path,
      contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      body: xmlDocument(chartSpace(plan, series, id)),
      relationships,
    },
    {
      path: book,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: workbook,
      relationships: null,
    },
  ]
}
