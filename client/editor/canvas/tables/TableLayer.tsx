import { tableLayout } from '#shared/blocks/table/layout.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { cellTarget } from './cellTarget.ts'
import styles from './tables.module.css'

interface TableLayerProps {
  table: ComposedTableBlock
  zoom: number
  /** Whether its rows and columns are this person's to size. */
  sizes: boolean
}

/** The chosen cells of the selected table, and its inner borders to pull at: screen pixels from its corner. */
export function TableLayer({ table, zoom, sizes }: TableLayerProps) {
  const [cells, editing] = [useEditor((state) => state.cells), useEditor((state) => state.editing)]
  const target = cellTarget({ cells, editing }, [table])
  const { xs, ys } = tableLayout(table, table.frame)
  const { span } = target ?? {}
  return (
    <>
      {span && (
        <span
          className={styles.chosen}
          data-editing={editing !== null || undefined}
          style={{
            left: Math.min(xs[span.column]!, xs[span.column + span.columns]!) * zoom,
            top: ys[span.row]! * zoom,
            width: Math.abs(xs[span.column + span.columns]! - xs[span.column]!) * zoom,
            height: (ys[span.row + span.rows]! - ys[span.row]!) * zoom,
          }}
        />
      )}
      {sizes &&
        table.columns
          .slice(1)
          .map(({ id }, at) => (
            <span
              key={id}
              className={styles.column}
              style={{ left: xs[at + 1]! * zoom }}
              data-handle={`column ${at}`}
              aria-hidden
            />
          ))}
      {sizes &&
        table.rows.map(({ id }, at) => (
          <span
            key={id}
            className={styles.row}
            style={{ top: ys[at + 1]! * zoom }}
            data-handle={`row ${at}`}
            data-last={at === table.rows.length - 1 || undefined}
            aria-hidden
          />
        ))}
    </>
  )
}
