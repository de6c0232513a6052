import type { Axis } from '#shared/blocks/table/doc.ts'
import { mergeCells, splitCell } from '#shared/blocks/table/mergeDoc.ts'
import { mostTracks, type ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { addTracks, deleteTracks, moveTracks } from '#shared/blocks/table/tracksDoc.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { newId } from '#shared/model/ids.ts'
import { removeWithCare } from '#client/deck/parking.ts'
import type { Act, Acts } from '#client/ui/command.ts'
import { showToast } from '#client/ui/toast.ts'
import type { TableCommand } from '../../commands/canvasCommands.ts'
import { deleteSelected } from '../blockCommands.ts'
import { accessIn, type CanvasScope } from '../scope.ts'
import { cellTarget, type CellTarget } from './cellTarget.ts'

const tracksOf = (table: ComposedTableBlock, axis: Axis) => (axis === 'row' ? table.rows : table.columns)

/** The rows or columns of the chosen cells: where they begin, and their ids. */
function chosen({ table, span }: CellTarget, axis: Axis) {
  const [from, count] = axis === 'row' ? [span.row, span.rows] : [span.column, span.columns]
  const ids = tracksOf(table, axis)
    .slice(from, from + count)
    .map(({ id }) => id)
  return { from, count, ids }
}

/** What can be done to the chosen cells, and to the rows and columns that they lie in. */
export function tableActs(scope: CanvasScope): Acts<TableCommand> {
  const { session, slide, editor } = scope
  const target = cellTarget(editor.getState(), slide.blocks)
  if (!target || !accessIn(scope, target.table).geometry) return {}
  const { table, span, parts } = target
  // Commands say left and right as they are seen.
  const runsLeft = table.direction === 'rtl'
  const change = (edit: Parameters<typeof editBlocks>[3]): void =>
    session.history.gesture(() => editBlocks(session.design.doc, slide.id, [table.id], edit))

  const insert = (axis: Axis, where: 'before' | 'behind'): Act => ({
    run() {
      const { from, count } = chosen(target, axis)
      const [most, name] = axis === 'row' ? [mostTracks.rows, 'rows'] : [mostTracks.columns, 'columns']
      if (tracksOf(table, axis).length + count > most)
        return void showToast(`A table holds ${most} ${name} at the most. Go on in a second table.`)
      const ids = Array.from({ length: count }, newId)
      change(addTracks(axis, where === 'before' ? from : from + count, ids))
    },
  })

  const remove = (axis: Axis): Act => ({
    run() {
      const { ids } = chosen(target, axis)
      if (ids.length === tracksOf(table, axis).length) return deleteSelected(scope)
      const given = parts.some((part) => table.slot !== null && table.cells[part]?.given)
      const thing = ids.length === 1 ? `this ${axis}` : `these ${axis}s`
      void removeWithCare(session, {
        blocks: given ? [table.id] : [],
        slides: [],
        act: `Delete ${thing}`,
        done: ids.length === 1 ? `${named[axis]} deleted.` : `${ids.length} ${axis}s deleted.`,
        run() {
          change(deleteTracks(axis, ids))
          editor.getState().select([table.id])
        },
      })
    },
  })

  const move = (axis: Axis, step: 1 | -1): Act => {
    const { from, count, ids } = chosen(target, axis)
    const may = step < 0 ? from > 0 : from + count < tracksOf(table, axis).length
    return { run: () => change(moveTracks(axis, ids, from + step)), may }
  }

  const cornerOf = (row: number, column: number) => ({
    row: table.rows[row]!.id,
    column: table.columns[column]!.id,
  })
  const merged = parts.filter((part) => table.cells[part]?.reach)

  return {
    rowAbove: insert('row', 'before'),
    rowBelow: insert('row', 'behind'),
    columnBefore: insert('column', runsLeft ? 'behind' : 'before'),
    columnBehind: insert('column', runsLeft ? 'before' : 'behind'),
    rowUp: move('row', -1),
    rowDown: move('row', 1),
    columnBack: move('column', runsLeft ? 1 : -1),
    columnOn: move('column', runsLeft ? -1 : 1),
    deleteRows: remove('row'),
    deleteColumns: remove('column'),
    merge: {
      run() {
        const to = cornerOf(span.row + span.rows - 1, span.column + span.columns - 1)
        change(mergeCells(cornerOf(span.row, span.column), to))
        const [part] = parts
        editor.getState().selectCells({ block: table.id, from: part!, to: part! })
      },
      may: parts.length > 1,
    },
    split: {
      run: () => change((map) => merged.forEach((part) => splitCell(part)(map))),
      may: merged.length > 0,
    },
  }
}

const named = { row: 'Row', column: 'Column' } as const
