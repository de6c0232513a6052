import { cellPart } from '#shared/blocks/table/grid.ts'
import { mostTracks, type ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { cellBeside, type Way } from '#shared/blocks/table/range.ts'
import { addTracks } from '#shared/blocks/table/tracksDoc.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { newId } from '#shared/model/ids.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import type { EditorStore } from '#client/deck/editorStore.ts'
import { accessTo } from '#client/deck/ownership.ts'

/**
 * Puts the caret into the next cell that this person may write; behind the last one Tab makes a new row, for whoever
 * may. `false` when there is none.
 */
export function goToCell(
  session: DeckSession,
  editor: EditorStore,
  table: ComposedTableBlock,
  from: string,
  way: Way,
): boolean {
  const mayWrite = (part: string) => accessTo(table, session.pitchId !== null, session.can, part).words
  let part = cellBeside(table, from, way)
  while (part !== null && !mayWrite(part)) part = cellBeside(table, part, way)
  const found = part ?? (way === 'next' ? withNewRow(session, editor, table) : null)
  if (found === null) return false
  editor.getState().edit({ block: table.id, part: found })
  return true
}

function withNewRow(session: DeckSession, editor: EditorStore, table: ComposedTableBlock): string | null {
  const [{ slideId }, [column], id] = [editor.getState(), table.columns, newId()]
  const given = session.pitchId !== null && table.slot !== null
  if (!session.can.editDesign || given || !column || table.rows.length >= mostTracks.rows) return null
  session.history.gesture(() =>
    editBlocks(session.design.doc, slideId ?? '', [table.id], addTracks('row', table.rows.length, [id])),
  )
  return cellPart(id, column.id)
}
