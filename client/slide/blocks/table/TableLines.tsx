import { cellBorders } from '#shared/blocks/table/cellLook.ts'
import type { TableLayout } from '#shared/blocks/table/layout.ts'
import type { Tabled } from '#shared/blocks/table/grid.ts'
import type { TableLook } from '#shared/blocks/table/model.ts'
import { colorValue } from '../../colors.ts'
import { dashArray } from '../../strokeDash.ts'
import styles from './table.module.css'

/** The lines of a table over its cells. Each is drawn once, straddling the edge as PowerPoint's do. */
export function TableLines({ table, layout }: { table: Tabled & TableLook; layout: TableLayout }) {
  const { stroke } = table.borders
  const path = linePath(table, layout)
  if (path === '') return null
  return (
    <svg className={styles.drawn} aria-hidden>
      <path
        d={path}
        style={{ fill: 'none', stroke: colorValue(stroke.color) }}
        strokeWidth={stroke.width}
        strokeDasharray={dashArray(stroke)}
      />
    </svg>
  )
}

/** Cells tile the table: each gives its left and its upper side, those at the end their other ones too. */
function linePath(table: Tabled & TableLook, { cells }: TableLayout): string {
  const size = { rows: table.rows.length, columns: table.columns.length }
  return cells
    .map((cell) => {
      const { x, y, w, h } = cell
      const { left, top, right, bottom } = cellBorders(table, cell, size)
      const isLast =
        table.direction === 'rtl' ? cell.column === 0 : cell.column + cell.columns === size.columns
      const isLowest = cell.row + cell.rows === size.rows
      return [
        left && `M${x} ${y}v${h}`,
        top && `M${x} ${y}h${w}`,
        right && isLast && `M${x + w} ${y}v${h}`,
        bottom && isLowest && `M${x} ${y + h}h${w}`,
      ]
        .filter(Boolean)
        .join('')
    })
    .join('')
}
