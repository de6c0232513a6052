import { cellFill } from '#shared/blocks/table/cellLook.ts'
import type { TableLayout } from '#shared/blocks/table/layout.ts'
import type { Tabled } from '#shared/blocks/table/grid.ts'
import type { TableLook } from '#shared/blocks/table/model.ts'
import { paintValue } from '../../colors.ts'
import styles from './table.module.css'

/**
 * The plain fills of a table's cells, those of one colour as one path: cells that touch, each for itself, would
 * show what is behind them as a hair between.
 */
export function TableFills({ table, layout }: { table: Tabled & TableLook; layout: TableLayout }) {
  const paths = new Map<string, string>()
  for (const { part, row, x, y, w, h } of layout.cells) {
    const fill = cellFill(table, table.cells[part]!, row)
    if (fill?.kind !== 'solid') continue
    const paint = paintValue(fill)
    paths.set(paint, `${paths.get(paint) ?? ''}M${x} ${y}h${w}v${h}h${-w}z`)
  }
  if (paths.size === 0) return null
  return (
    <svg className={styles.drawn} aria-hidden>
      {[...paths].map(([paint, path]) => (
        <path key={paint} d={path} style={{ fill: paint }} />
      ))}
    </svg>
  )
}
