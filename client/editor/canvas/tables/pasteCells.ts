import { isGiven, type BlockContent } from '#shared/blocks/kinds.ts'
import { cellOf, cellPart } from '#shared/blocks/table/grid.ts'
import { mostTracks, type ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { addTracks } from '#shared/blocks/table/tracksDoc.ts'
import { editBlocks, maybeBlockText } from '#shared/docs/blockEdits.ts'
import { setFill } from '#shared/docs/pitchDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { transact } from '#shared/docs/transact.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import { slideSize } from '#shared/model/frame.ts'
import { newId } from '#shared/model/ids.ts'
import { accessTo } from '#client/deck/ownership.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import type { CopiedCells } from '#client/text/clipboard/copiedCells.ts'
import { showToast } from '#client/ui/toast.ts'
import type { Point } from '../../geometry/rect.ts'

/** Whether a table of ours can hold that many cells. */
export const fitsTable = ({ words }: CopiedCells): boolean =>
  words.length <= mostTracks.rows && (words[0]?.length ?? 0) <= mostTracks.columns

export const tooManyCells = `A table holds ${mostTracks.rows} rows and ${mostTracks.columns} columns at the most.`

/** Deck pixels of a pasted row, of every further line in it, of a letter, and of a column where there is room for all. */
const [rowHeight, lineHeight, letterWidth, columnWidth] = [44, 28, 10, 180]

/** About as tall as its longest cell needs. */
const heightOf = (cells: readonly RichText[], width: number): number =>
  rowHeight + lineHeight * Math.max(0, ...cells.map((words) => linesOf(words, width) - 1))

const linesOf = (words: RichText, width: number): number =>
  plainText(words)
    .split('\n')
    .reduce((lines, { length }) => lines + Math.max(1, Math.ceil((length * letterWidth) / width)), 0)

/** Cells from elsewhere as a table about a point, with rows about as tall as their words need. */
export function tableContent({ words, merged, hasHeader }: CopiedCells, about: Point = middle): BlockContent {
  const columns = words[0]?.length ?? 1
  const w = Math.min(slideSize.width - 80, columns * columnWidth)
  const heights = words.map((cells) => heightOf(cells, w / columns - 16))
  const whole = heights.reduce((sum, height) => sum + height, 0)
  const h = Math.min(slideSize.height - 80, whole)
  const frame = { x: Math.round(about.x - w / 2), y: Math.round(about.y - h / 2), w, h, rotation: 0 }
  const table = tableOf(words, frame, merged)
  const rows = table.rows.map((row, at) => ({ ...row, size: (heights[at]! * words.length) / whole }))
  return { ...table, rows, headers: { row: hasHeader, column: false } }
}

const middle: Point = { x: slideSize.width / 2, y: slideSize.height / 2 }

/**
 * Puts cells into a table, from one cell on to the right and down, over the words that stand there, as one step. Rows
 * and columns that are missing are added by whoever may; sales' go into the cells that are theirs, and no further.
 */
export function pasteIntoCells(
  session: DeckSession,
  slideId: string,
  table: ComposedTableBlock,
  part: string,
  { words }: CopiedCells,
): void {
  const start = cellOf(part)
  const row = table.rows.findIndex(({ id }) => id === start?.row)
  const column = table.columns.findIndex(({ id }) => id === start?.column)
  if (row < 0 || column < 0) return
  const [height, width] = [row + words.length, column + (words[0]?.length ?? 0)]
  const grows = session.can.editDesign && !(session.pitchId !== null && table.slot !== null)
  if (grows && (height > mostTracks.rows || width > mostTracks.columns)) return void showToast(tooManyCells)
  const more = (axis: 'rows' | 'columns', wanted: number) =>
    Array.from({ length: grows ? Math.max(0, wanted - table[axis].length) : 0 }, newId)
  const [newRows, newColumns] = [more('rows', height), more('columns', width)]
  const rowIds = [...table.rows.map(({ id }) => id), ...newRows]
  const columnIds = [...table.columns.map(({ id }) => id), ...newColumns]
  let left = 0
  session.history.gesture(() => {
    const { doc } = session.design
    const add = (axis: 'row' | 'column', at: number, ids: readonly string[]) =>
      ids.length > 0 && editBlocks(doc, slideId, [table.id], addTracks(axis, at, ids))
    add('row', table.rows.length, newRows)
    add('column', table.columns.length, newColumns)
    words.forEach((line, down) =>
      line.forEach((text, on) => {
        const [toRow, toColumn] = [rowIds[row + down], columnIds[column + on]]
        const at = { block: table.id, part: toRow && toColumn ? cellPart(toRow, toColumn) : '' }
        const isNew = newRows.includes(toRow ?? '') || newColumns.includes(toColumn ?? '')
        if (!isNew && !accessTo(table, session.pitchId !== null, session.can, at.part).words) left += 1
        else if (session.pitch && isGiven(table, at.part)) setFill(session.pitch.doc, at, text)
        else {
          const own = maybeBlockText(doc, slideId, at)
          if (own) transact(doc, () => writeRichText(own, text))
        }
      }),
    )
  })
  if (left > 0)
    showToast(`${left} ${left === 1 ? 'cell' : 'cells'} did not come along: they are not yours to write.`)
}
