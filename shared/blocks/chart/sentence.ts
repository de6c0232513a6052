import { figureOf, isPie } from './figure.ts'
import type { Chart, ChartType } from './model.ts'

/** What a chart of each type is called. */
export const chartNames: Readonly<Record<ChartType, string>> = {
  column: 'Column chart',
  stackedColumn: 'Stacked column chart',
  fullColumn: '100 % column chart',
  bar: 'Bar chart',
  stackedBar: 'Stacked bar chart',
  fullBar: '100 % bar chart',
  line: 'Line chart',
  area: 'Area chart',
  stackedArea: 'Stacked area chart',
  pie: 'Pie chart',
  doughnut: 'Doughnut chart',
  scatter: 'Scatter chart',
  combo: 'Column and line chart',
}

/** A chart in a sentence, for those who do not see it. */
export function chartSentence(chart: Chart): string {
  const { type, title, x, y, series, categories } = figureOf(chart)
  const names = series.map(({ name }) => name).filter(Boolean)
  const count = `${categories.length} ${categories.length === 1 ? 'category' : 'categories'}`
  const of = isPie(type) || names.length === 0 ? count : `${names.join(', ')} in ${count}`
  const axes = [x, y].filter(Boolean).join(', ')
  return `${chartNames[type]}${title === '' ? '' : ` “${title}”`}: ${of}${axes === '' ? '' : ` (${axes})`}`
}
