import type { ChartContent, ChartType } from '#shared/blocks/chart/model.ts'
import { newId } from '#shared/model/ids.ts'
import { noText, plainRichText } from '#shared/model/richText.ts'

/** What a new chart shows, so that there is something to write over. */
export function sampleChart(type: ChartType = 'column'): Omit<ChartContent, 'kind' | 'frame'> {
  const named = (names: readonly string[]) =>
    names.map((name) => ({ id: newId(), text: plainRichText(name) }))
  const categories = named(['2023', '2024', '2025', '2026'])
  const rows = [
    [42, 55, 61, 78],
    [30, 34, 47, 52],
  ]
  return {
    look: { type },
    title: { text: noText },
    x: { text: noText },
    y: { text: noText },
    categories,
    series: named(['Series 1', 'Series 2']).map((series, at) => ({
      ...series,
      color: null,
      asLine: false,
      values: rows[at]!,
      points: categories.map(() => null),
    })),
    facts: [],
    highlight: null,
  }
}
