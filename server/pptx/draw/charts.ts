import type { PlanChart, PlanChartData } from '#shared/pptx/plan.ts'
import { carried } from './carried.ts'
import { position } from './measures.ts'

/*
 * What pptxgenjs is told of a chart: its frame and its data, which it writes into the chart and into a workbook in
 * agreement with each other. How a chart looks is `drawingMl/chart.ts`.
 */

interface Data {
  readonly name: string
  readonly labels: string[]
  readonly values: number[]
}

/** For `addChart`, which is typed for one kind alone: several kinds over each other come with data of their own. */
export function chartArguments(
  plan: PlanChart,
  objectName: string,
): [type: never, data: Data[], options: object] {
  const { rotate: _level, x, y, ...size } = position(plan.frame)
  // Of a chart it takes a place of 0 as it is, and a share for "not said".
  const at = { ...size, x: x === '0%' ? 0 : x, y: y === '0%' ? 0 : y }
  const options = { ...at, altText: carried(plan.alt), objectName }
  const [first, ...others] = plan.groups
  if (others.length > 0) {
    const groups = plan.groups.map(({ draw, series }) => ({
      type: draw,
      data: dataOf(plan, series),
      options: {},
    }))
    return [groups as never, options as never, {}]
  }
  const series = [...(plan.across ? [plan.across] : []), ...(first?.series ?? []), ...plan.undrawn]
  return [first?.draw as never, dataOf(plan, series), options]
}

const dataOf = (plan: PlanChart, series: readonly PlanChartData[]): Data[] =>
  series.map(({ name, values }) => ({
    name: carried(name),
    labels: plan.categories.map(carried),
    values: numbers(values),
  }))

/** As text, because it takes the number 0 for "not said"; a gap is empty. */
const numbers = (values: readonly (number | null)[]): number[] =>
  values.map((value) => (value === null ? '' : String(value))) as unknown as number[]
