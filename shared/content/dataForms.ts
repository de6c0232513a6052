import type { ChartContent } from '#shared/blocks/chart/model.ts'
import { cellPart, type Track } from '#shared/blocks/table/grid.ts'
import type { TableContent } from '#shared/blocks/table/model.ts'
import { newId } from '#shared/model/ids.ts'
import { orderBetween } from '#shared/model/order.ts'
import type { Form } from './form.ts'
import { words } from './words.ts'

type ChartData = Pick<ChartContent, 'look' | 'title' | 'x' | 'y' | 'categories' | 'series' | 'highlight'>

/**
 * A chart's words and numbers: `"categories": ["Week 1", …]`, `"series": [{ "name", "values": [6.2, …], "color" }]`;
 * `"title"`, `"x"` and `"y"` where they are wanted; `"highlight": [series, category]` by where they stand.
 */
export function readChartForm(form: Form): ChartData {
  const textAt = (key: string) => ({ text: words(form.get(key).maybeText) })
  const categories = form.get('categories').list.map(({ text }) => ({ id: newId(), text: words(text) }))
  const series = form.get('series').list.map((one) => {
    const values = one.get('values').list.map(({ number }) => number)
    if (values.length !== categories.length) one.get('values').refuse('a number for each category')
    return {
      id: newId(),
      text: words(one.get('name').text),
      color: one.get('color').maybeText || null,
      asLine: one.get('asLine').value === true,
      values,
      points: [],
    } as ChartContent['series'][number]
  })
  const highlight = form.get('highlight')
  const [nth, at] = highlight.value === undefined ? [] : highlight.list.map(({ number }) => number)
  const [which, where] = [series[nth ?? -1], categories[at ?? -1]]
  return {
    look: Object.fromEntries(form.get('look').entries.map(([key, { value }]) => [key, value])),
    title: textAt('title'),
    x: textAt('x'),
    y: textAt('y'),
    categories,
    series,
    highlight: which && where ? { series: which.id, category: where.id } : null,
  }
}

type TableData = Pick<TableContent, 'rows' | 'columns' | 'cells'>

/**
 * A table's words: `"columns": [440, 260]` and `"rows": [68, …]` are the sizes of its tracks, `"cells"` a list a row
 * of words, or of `{ "text", "style", "fill", "given" }`.
 */
export function readTableForm(form: Form): TableData {
  const [rows, columns] = [tracksOf(form.get('rows')), tracksOf(form.get('columns'))]
  const lines = form.get('cells').list
  if (lines.length !== rows.length) form.get('cells').refuse('a list for each row')
  const cells = rows.flatMap((row, nth) => {
    const line = lines[nth]!
    if (line.list.length !== columns.length) line.refuse('a cell for each column')
    return columns.map(({ id }, at) => [cellPart(row.id, id), cellOf(line.list[at]!)] as const)
  })
  return { rows, columns, cells: Object.fromEntries(cells) }
}

function cellOf(form: Form): TableContent['cells'][string] {
  if (typeof form.value === 'string') return { body: { text: words(form.value) } }
  const { text, style, valign, ...look } = Object.fromEntries(
    form.entries.map(([key, part]) => [key, part.value] as const),
  )
  if (typeof text !== 'string') return form.get('text').refuse('a text')
  const body = {
    text: words(text),
    ...(style !== undefined && { style }),
    ...(valign !== undefined && { valign }),
  }
  return { body, ...look } as TableContent['cells'][string]
}

function tracksOf(form: Form): readonly Track[] {
  const tracks: Track[] = []
  for (const { number: size } of form.list)
    tracks.push({ id: newId(), order: orderBetween(tracks.at(-1)?.order ?? null, null), size })
  return tracks
}
