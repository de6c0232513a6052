import { changeCell } from '#shared/blocks/table/doc.ts'
import { cellPart } from '#shared/blocks/table/grid.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { readSlide } from '#shared/docs/designDoc.ts'
import { solid } from '#shared/model/color.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import { stillOpen } from '#client/deck/stillOpen.ts'
import type { CopiedCells } from '#client/text/clipboard/copiedCells.ts'
import { showToast } from '#client/ui/toast.ts'

/** Asks whether a table that was pasted keeps the fills, colours and alignment that its program gave its cells. */
export function offerLook(session: DeckSession, slideId: string, id: BlockId, { looks }: CopiedCells): void {
  if (!looks || looks.size === 0) return
  showToast('The table came in this deck’s look.', {
    topic: 'pasted look',
    action: {
      label: 'Keep its own look',
      run: () => stillOpen(session) && wear(session, slideId, id, looks),
    },
  })
}

/** One step of undo; what somebody has changed meanwhile, or taken away, is gone past. */
function wear(
  { design, history }: DeckSession,
  slideId: string,
  id: BlockId,
  looks: NonNullable<CopiedCells['looks']>,
): void {
  const table = readSlide(design.doc, slideId)?.blocks.find((block) => block.id === id)
  if (table?.kind !== 'table') return
  history.gesture(() =>
    editBlocks(design.doc, slideId, [id], (map) => {
      table.rows.forEach((row, down) =>
        table.columns.forEach((column, on) => {
          const look = looks.get(`${down} ${on}`)
          if (!look) return
          const { fill, ...style } = look
          changeCell(cellPart(row.id, column.id), { ...(fill && { fill: solid(fill) }), style })(map)
        }),
      )
    }),
  )
}
