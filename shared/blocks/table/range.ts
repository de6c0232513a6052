import { tableLayout, type PlacedCell } from './layout.ts'
import { cellOf, type Tabled } from './grid.ts'
import type { Span } from './spans.ts'

const unit = { w: 1, h: 1 } as const

/** The cells of a table in reading order, without their places in pixels. */
export const cellsOf = (table: Tabled): readonly PlacedCell[] => tableLayout(table, unit).cells

/** The rectangle from one cell to another, widened to hold merged cells whole; `null` where one is gone. */
export function spanBetween(table: Tabled, from: string, to: string): Span | null {
  const cells = cellsOf(table)
  const corners = [from, to].map((part) => cells.find((cell) => cell.part === part))
  if (corners.some((corner) => corner === undefined)) return null
  let span = about(corners as PlacedCell[])
  for (;;) {
    const wider = about([span, ...cells.filter((cell) => meets(cell, span))])
    if (wider.rows === span.rows && wider.columns === span.columns) return span
    span = wider
  }
}

/** The cells in a rectangle, in reading order. */
export const cellsIn = (table: Tabled, span: Span): readonly PlacedCell[] =>
  cellsOf(table).filter((cell) => meets(cell, span))

const meets = (a: Span, b: Span): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns

function about(spans: readonly Span[]): Span {
  const row = Math.min(...spans.map((span) => span.row))
  const column = Math.min(...spans.map((span) => span.column))
  return {
    row,
    column,
    rows: Math.max(...spans.map((span) => span.row + span.rows)) - row,
    columns: Math.max(...spans.map((span) => span.column + span.columns)) - column,
  }
}

export type Way = 'next' | 'previous' | 'up' | 'down' | 'left' | 'right'

/** The cell beside another one, in reading order or as they stand; `null` at the end. */
export function cellBeside(table: Tabled, part: string, way: Way): string | null {
  const cells = cellsOf(table)
  const at = cells.findIndex((cell) => cell.part === part)
  const cell = cells[at]
  if (!cell) return null
  if (way === 'next' || way === 'previous') return cells[at + (way === 'next' ? 1 : -1)]?.part ?? null
  const [back, on] = table.direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const row = way === 'up' ? cell.row - 1 : way === 'down' ? cell.row + cell.rows : cell.row
  const column = way === back ? cell.column - 1 : way === on ? cell.column + cell.columns : cell.column
  const there = { row, column, rows: 1, columns: 1 }
  return cells.find((other) => meets(other, there))?.part ?? null
}

/** What a cell is called: `Row 2, column 3`. */
export function cellName({ rows, columns }: Tabled, part: string): string {
  const cell = cellOf(part)
  const row = rows.findIndex(({ id }) => id === cell?.row) + 1
  const column = columns.findIndex(({ id }) => id === cell?.column) + 1
  return `Row ${row}, column ${column}`
}
