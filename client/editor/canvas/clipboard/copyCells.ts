import { cellsIn } from '#shared/blocks/table/range.ts'
import { cellPart, type Tabled } from '#shared/blocks/table/grid.ts'
import type { TableBlock } from '#shared/blocks/table/model.ts'
import type { Span } from '#shared/blocks/table/spans.ts'
import { plainText } from '#shared/model/richText.ts'
import { cellHtml } from '../../clips/clipHtml.ts'

/** All of a table. */
export const wholeSpan = ({ rows, columns }: Tabled): Span => ({
  row: 0,
  column: 0,
  rows: rows.length,
  columns: columns.length,
})

/** Cells as spreadsheets write them in plain text: tabs between, a row a line, quoted where they hold either. */
export const tabbedCells = (table: Tabled, span: Span): string =>
  rowsIn(table, span)
    .map(({ id }) =>
      columnsIn(table, span)
        .map((column) => quoted(plainText(table.cells[cellPart(id, column.id)]!.body.text)))
        .join('\t'),
    )
    .join('\n')

const quoted = (words: string): string => (/[\t\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)

/** The same as a table of HTML, with merged cells, the names of columns and rows, and the look of words. */
export function htmlCells(table: TableBlock, span: Span, shown: (name: string) => string): string {
  const cells = cellsIn(table, span)
  const rows = rowsIn(table, span).map((_, nth) => {
    const row = span.row + nth
    const inRow = cells.filter((cell) => cell.row === row)
    return `<tr>${inRow
      .map(({ part, column, rows: down, columns: on }) => {
        const taken = `${down > 1 ? ` rowspan="${down}"` : ''}${on > 1 ? ` colspan="${on}"` : ''}`
        const isNamed = (table.headers.row && row === 0) || (table.headers.column && column === 0)
        const tag = isNamed ? 'th' : 'td'
        return `<${tag}${taken}>${cellHtml(table.cells[part]!.body.text, shown)}</${tag}>`
      })
      .join('')}</tr>`
  })
  return `<table${table.direction === 'rtl' ? ' dir="rtl"' : ''}><tbody>${rows.join('')}</tbody></table>`
}

const rowsIn = ({ rows }: Tabled, span: Span) => rows.slice(span.row, span.row + span.rows)
const columnsIn = ({ columns }: Tabled, span: Span) => columns.slice(span.column, span.column + span.columns)
