import { isBlank } from '#shared/model/richText.ts'
import { cellPart, type Tabled } from './grid.ts'

/** Where a cell stands and how many rows and columns it takes. */
export interface Span {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/**
 * The merged cells of a table by the part of the one whose words show. A merge whose far corner is gone, that meets
 * one before it, or that would hide words is none: where somebody wrote while another merged, the cells stand apart.
 */
export function mergedCells(table: Grid): ReadonlyMap<string, Span> {
  const known = spans.get(table)
  if (known) return known
  const found = findMerged(table)
  spans.set(table, found)
  return found
}

/** What merges are made of. */
type Grid = Omit<Tabled, 'direction'>

const spans = new WeakMap<Grid, ReadonlyMap<string, Span>>()

/** The parts that lie under merged cells. */
function coveredCells(table: Grid): ReadonlySet<string> {
  const merged = [...mergedCells(table)]
  return new Set(merged.flatMap(([head, span]) => partsUnder(table, span).filter((part) => part !== head)))
}

/** The parts of all the cells in a span, in reading order. */
const partsUnder = ({ rows, columns }: Grid, span: Span): readonly string[] =>
  rows
    .slice(span.row, span.row + span.rows)
    .flatMap((row) =>
      columns.slice(span.column, span.column + span.columns).map((column) => cellPart(row.id, column.id)),
    )

/** The parts of a table's cells in reading order, without those that are merged into others. */
export function partsInOrder(table: Grid): readonly string[] {
  const covered = coveredCells(table)
  return table.rows
    .flatMap((row) => table.columns.map((column) => cellPart(row.id, column.id)))
    .filter((part) => !covered.has(part))
}

function findMerged(table: Grid): ReadonlyMap<string, Span> {
  const merged = new Map<string, Span>()
  const taken = new Set<string>()
  const indexOf = (tracks: Tabled['rows'], id: string): number => tracks.findIndex((track) => track.id === id)
  for (const [row, { id: rowId }] of table.rows.entries()) {
    for (const [column, { id: columnId }] of table.columns.entries()) {
      const head = cellPart(rowId, columnId)
      const reach = table.cells[head]?.reach
      if (!reach) continue
      const rows = indexOf(table.rows, reach.row) - row + 1
      const columns = indexOf(table.columns, reach.column) - column + 1
      if (rows < 1 || columns < 1 || rows * columns < 2) continue
      const span = { row, column, rows, columns }
      const parts = partsUnder(table, span)
      const hides = (part: string) => part !== head && !isBlank(table.cells[part]?.body.text ?? [])
      if (parts.some((part) => taken.has(part) || hides(part))) continue
      parts.forEach((part) => taken.add(part))
      merged.set(head, span)
    }
  }
  return merged
}
