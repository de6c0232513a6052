import { memo, type CSSProperties } from 'react'
import type { AudienceTableBlock } from '#shared/blocks/table/audience.ts'
import { cellFill } from '#shared/blocks/table/cellLook.ts'
import { tableLayout, type PlacedCell } from '#shared/blocks/table/layout.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { paintValue } from '../../colors.ts'
import { promptOf, type BlockViewProps } from '../../drawnBlock.ts'
import { WordsView } from '../../WordsView.tsx'
import { TableFills } from './TableFills.tsx'
import { TableLines } from './TableLines.tsx'
import styles from './table.module.css'

type DrawnTable = AudienceTableBlock | ComposedTableBlock

/** Rows and headers as a table has them for those who hear it; where cells stand is reckoned, not left to the browser. */
export const TableView = memo(function TableView(props: BlockViewProps<DrawnTable>) {
  const { block } = props
  const layout = tableLayout(block, block.frame)
  return (
    <>
      <TableFills table={block} layout={layout} />
      <table className={styles.table} role="table">
        <tbody role="rowgroup">
          {block.rows.map(({ id }, row) => (
            <tr key={id} role="row">
              {layout.cells
                .filter((cell) => cell.row === row)
                .map((cell) => (
                  <CellView key={cell.part} {...props} placed={cell} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TableLines table={block} layout={layout} />
    </>
  )
})

function CellView({
  block,
  context,
  renderText,
  placed,
}: BlockViewProps<DrawnTable> & { placed: PlacedCell }) {
  const { part, row, w, h } = placed
  const cell = block.cells[part]!
  const fill = cellFill(block, cell, row)
  const { name: Tag, ...said } = roleOf(block, placed)
  return (
    <Tag
      className={styles.cell}
      style={{ ...placeOf(placed), ...(fill?.kind === 'gradient' && { background: paintValue(fill) }) }}
      rowSpan={placed.rows}
      colSpan={placed.columns}
      {...said}
    >
      <WordsView
        at={{ block: block.id, part }}
        body={cell.body}
        area={{ x: 0, y: 0, w, h }}
        prompt={cell.given ? promptOf(block, context) : ''}
        context={context}
        renderText={renderText}
      />
    </Tag>
  )
}

/** The roles are said, because a cell with a place of its own is no cell to browsers. */
function roleOf({ headers }: DrawnTable, { row, column }: PlacedCell) {
  if (headers.row && row === 0) return { name: 'th', role: 'columnheader', scope: 'col' } as const
  if (headers.column && column === 0) return { name: 'th', role: 'rowheader', scope: 'row' } as const
  return { name: 'td', role: 'cell' } as const
}

const placeOf = ({ x, y, w, h }: PlacedCell): CSSProperties => ({ left: x, top: y, width: w, height: h })
