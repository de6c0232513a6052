import { planFrame } from '#shared/pptx/geometry.ts'
import type { PlanCell, PlanOutline } from '#shared/pptx/plan.ts'
import { planOutline, planPaint } from '#shared/pptx/planColor.ts'
import { emu } from '#shared/pptx/units.ts'
import { planWords } from '../planBox.ts'
import type { BlockPlan } from '../spec.ts'
import { cellBorders, cellFill } from './cellLook.ts'
import { tableLayout, type PlacedCell } from './layout.ts'
import { cellPart } from './grid.ts'
import type { ComposedTableBlock } from './model.ts'

/** A table of PowerPoint's own. It is not turned there, whatever its frame says. */
export const tablePlan: BlockPlan<ComposedTableBlock> = {
  shapes: (table) => {
    if (table.rows.length === 0 || table.columns.length === 0) return []
    const { xs, ys, cells } = tableLayout(table, table.frame)
    const placed = new Map(cells.map((cell) => [cell.part, cell]))
    const grid = table.rows.map((row) => table.columns.map((column) => cellPart(row.id, column.id)))
    return [
      {
        kind: 'table',
        frame: { ...planFrame(table.frame), rotation: 0 },
        columns: lengths(xs),
        rows: lengths(ys),
        cells: grid.map((parts, row) =>
          parts.map((part, column) => {
            const cell = placed.get(part)
            return cell ? planCell(table, cell) : coveredCell(table, cells, row, column)
          }),
        ),
        headers: table.headers,
        banded: table.banded,
        direction: table.direction ?? 'ltr',
      },
    ]
  },
}

/** Whole units that add up to the whole. */
const lengths = (edges: readonly number[]): readonly number[] =>
  edges.slice(1).map((end, at) => Math.abs(emu(end) - emu(edges[at]!)))

function planCell(table: ComposedTableBlock, placed: PlacedCell): PlanCell {
  const cell = table.cells[placed.part]!
  const fill = cellFill(table, cell, placed.row)
  return {
    ...planWords(cell.body),
    fill: fill && planPaint(fill),
    borders: bordersOf(table, placed),
    rows: placed.rows,
    columns: placed.columns,
    covered: { byRow: false, byColumn: false },
  }
}

/** What lies under a merged cell has its lines, which PowerPoint draws at the far sides, and no words. */
function coveredCell(
  table: ComposedTableBlock,
  cells: readonly PlacedCell[],
  row: number,
  column: number,
): PlanCell {
  // The first row of a merge says how many rows it takes, the first column how many columns.
  const over = cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rows &&
      cell.column <= column &&
      column < cell.column + cell.columns,
  )!
  return {
    ...planCell(table, over),
    ...planWords({ ...table.cells[over.part]!.body, text: [] }),
    rows: row > over.row ? 1 : over.rows,
    columns: column > over.column ? 1 : over.columns,
    covered: { byRow: row > over.row, byColumn: column > over.column },
  }
}

function bordersOf(table: ComposedTableBlock, placed: PlacedCell): PlanCell['borders'] {
  const size = { rows: table.rows.length, columns: table.columns.length }
  const { left, top, right, bottom } = cellBorders(table, placed, size)
  // Office mirrors a table that runs from the right with its lines: its left is where a row begins.
  const [begin, end] = table.direction === 'rtl' ? [right, left] : [left, right]
  const [l, t, r, b] = [begin, top, end, bottom].map(planOutline) as [Line, Line, Line, Line]
  return { l, t, r, b }
}

type Line = PlanOutline | null
