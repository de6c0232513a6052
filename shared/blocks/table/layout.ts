import { mergedCells, type Span } from './spans.ts'
import { cellPart, type Tabled, type Track } from './grid.ts'
import { partsInOrder } from './spans.ts'

/** A cell in its place: pixels from the table's corner. */
export interface PlacedCell extends Span {
  readonly part: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface TableLayout {
  /** Where columns begin, and where the last one ends: ever further to the left where they run from the right. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** In reading order, without what lies under merged cells. */
  readonly cells: readonly PlacedCell[]
}

/** Where everything in a table stands. Total, and the same for screens and files. */
export function tableLayout(
  table: Tabled,
  { w, h }: { readonly w: number; readonly h: number },
): TableLayout {
  const [along, ys] = [edges(table.columns, w), edges(table.rows, h)]
  const xs = table.direction === 'rtl' ? along.map((edge) => w - edge) : along
  const merged = mergedCells(table)
  const place = new Map<string, Span>(
    table.rows.flatMap(({ id }, row) =>
      table.columns.map((column, at) => [cellPart(id, column.id), { row, column: at, rows: 1, columns: 1 }]),
    ),
  )
  const cells = partsInOrder(table).map((part): PlacedCell => {
    const span = merged.get(part) ?? place.get(part)!
    const [from, to] = [xs[span.column]!, xs[span.column + span.columns]!]
    const [x, y] = [Math.min(from, to), ys[span.row]!]
    return { part, ...span, x, y, w: Math.abs(to - from), h: ys[span.row + span.rows]! - y }
  })
  return { xs, ys, cells }
}

/** The edges of tracks that share a length, as their sizes are to each other. */
function edges(tracks: readonly Track[], length: number): readonly number[] {
  const whole = tracks.reduce((sum, { size }) => sum + size, 0)
  let before = 0
  const ends = tracks.map(({ size }) => (length * (before += size)) / whole)
  return [0, ...ends]
}
