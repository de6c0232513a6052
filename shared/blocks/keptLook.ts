import { accents, type Color, type ThemeColor } from '#shared/model/color.ts'
import { byOrder } from '#shared/model/order.ts'
import type { Theme } from '#shared/model/theme.ts'
import { isPie } from './chart/figure.ts'
import type { ChartContent } from './chart/model.ts'
import type { BlockContent } from './kinds.ts'
import { placeStyle } from './table/cellLook.ts'
import { cellPart } from './table/grid.ts'
import type { TableContent } from './table/model.ts'

/**
 * A block as it looks in a theme, in every other theme as well: places in the theme become their colours and families,
 * and what words have from its type scale they say themselves.
 */
export const keptLook = (content: BlockContent, theme: Theme): BlockContent =>
  fixed(said(content, theme), '', theme) as BlockContent

/** The same of a paint. */
export const keptPaint = <P>(paint: P, theme: Theme): P => fixed(paint, '', theme) as P

/** What a block leaves to the theme, said by itself. */
function said(content: BlockContent, theme: Theme): BlockContent {
  switch (content.kind) {
    case 'text':
    case 'shape': {
      const { body = {} } = content
      return { ...content, body: { ...body, style: { ...theme.text[body.role ?? 'body'], ...body.style } } }
    }
    case 'table':
      return saidOfTable(content, theme)
    case 'chart':
      return saidOfChart(content, theme.charts)
    case 'image':
    case 'line':
      return content
  }
}

function saidOfTable(table: TableContent, theme: Theme): TableContent {
  const { role = 'body', headers = { row: false, column: false }, accent = 'accent1' } = table
  const [rows, columns] = [[...table.rows].sort(byOrder), [...table.columns].sort(byOrder)]
  const cells = rows.flatMap(({ id: row }, down) =>
    columns.map(({ id: column }, across) => {
      const part = cellPart(row, column)
      const cell = table.cells[part] ?? {}
      const style = {
        ...theme.text[role],
        ...placeStyle({ headers, accent }, down, across),
        ...cell.body?.style,
      }
      return [part, { ...cell, body: { ...cell.body, style } }] as const
    }),
  )
  return { ...table, accent, cells: Object.fromEntries(cells) }
}

/** Series and slices go by the theme's colours for them, in its order, where they say none. */
function saidOfChart(chart: ChartContent, palette: readonly Color[] = accents): ChartContent {
  const colorAt = (at: number): Color => palette[at % palette.length] ?? 'accent1'
  const slices = isPie(chart.look.type ?? 'column')
  // Of dots the first series says where they stand.
  const first = chart.look.type === 'scatter' && chart.series.length > 1 ? 1 : 0
  return {
    ...chart,
    look: { ink: 'text', ...chart.look },
    series: chart.series.map((series, at) => ({
      ...series,
      color: series.color ?? (slices ? null : colorAt(Math.max(0, at - first))),
      points: series.points.map((point, nth) => point ?? (slices && !series.color ? colorAt(nth) : null)),
    })),
  }
}

/** Where contents hold colours; `points`: a list of them. */
const colorKeys: readonly string[] = [
  ...['color', 'from', 'to', 'accent', 'ink', 'labelInk'],
  ...['tint', 'highlight', 'points'],
]

function fixed(value: unknown, key: string, theme: Theme): unknown {
  if (Array.isArray(value)) return value.map((item) => fixed(item, key, theme))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, fixed(own, name, theme)]))
  if (typeof value !== 'string') return value
  if (colorKeys.includes(key))
    return Object.hasOwn(theme.colors, value) ? theme.colors[value as ThemeColor] : value
  return key === 'font' && (value === 'heading' || value === 'body') ? theme.fonts[value] : value
}
