import type { ComposeBlock } from '../spec.ts'
import { placeStyle } from './cellLook.ts'
import { cellPart } from './grid.ts'
import type { TableBlock } from './model.ts'

export const composeTable: ComposeBlock<TableBlock> = (table, composer) => ({
  cells: Object.fromEntries(
    table.rows.flatMap(({ id }, row) =>
      table.columns.map((track, column) => {
        const part = cellPart(id, track.id)
        const cell = table.cells[part]!
        const style = { ...placeStyle(table, row, column), ...cell.body.style }
        return [part, { ...cell, body: composer.body(part, { ...cell.body, style }) }]
      }),
    ),
  ),
})
