import type { PlanChart } from '#shared/pptx/plan.ts'
import type { DrawnSlide } from '../draw.ts'
import type { Target } from '../draw/targets.ts'
import { chartSpace } from '../drawingMl/chart.ts'
import { cleanWorkbook } from '../refine/cleanWorkbook.ts'
import { xmlDocument } from '../xml/xml.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'

export interface ChartParts {
  readonly parts: readonly Part[]
  readonly pathOf: (target: Target) => string
}

/** The charts of a page, each with the workbook that its numbers are in. They were drawn in the plan's order. */
export function chartParts({ targets, shapes }: DrawnSlide, page: string): ChartParts {
  const drawn = [...targets.values()].filter((target) => target.kind === 'chart')
  const plans = shapes.flatMap(({ plan }) => (plan.kind === 'chart' ? [plan] : []))
  if (plans.length !== drawn.length)
    throw new Error('pptxgenjs did not draw the charts that it was asked for')
  return {
    parts: drawn.flatMap(({ chart }, at) => chartPart(chart, plans[at]!, page, at)),
    pathOf: (target) => partPaths.chart(page, drawn.indexOf(target as (typeof drawn)[number])),
  }
}

function chartPart(
  { xml, workbook }: Extract<Target, { kind: 'chart' }>['chart'],
  plan: PlanChart,
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
      body: xmlDocument(chartSpace(plan, xml, id)),
      relationships,
    },
    {
      path: book,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: cleanWorkbook(workbook),
      relationships: null,
    },
  ]
}
