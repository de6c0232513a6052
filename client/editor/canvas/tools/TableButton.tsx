import { useState } from 'react'
import { newTable } from '#shared/blocks/table/newTable.ts'
import { cellPart } from '#shared/blocks/table/grid.ts'
import { addFreshBlocks } from '#shared/docs/freshBlocks.ts'
import { frame, slideSize } from '#shared/model/frame.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import { ToolbarItem } from '#client/ui/Toolbar.tsx'
import { SizeGrid } from '../../blocks/table/SizeGrid.tsx'
import { toolCommands } from '../../commands/canvasCommands.ts'

/** Deck pixels of a new row, and of a column where there is room for all. */
const [rowHeight, columnWidth] = [48, 180]

/** The table tool: asks for its size, puts it in the middle and begins to write in its first cell. */
export function TableButton() {
  const taken = useEditor((state) => state.tool === 'table')
  const editor = useEditorStore()
  const { design, history } = useDeckSession()
  const [open, setOpen] = useState(false)

  function insert(rows: number, columns: number) {
    setOpen(false)
    const [w, h] = [Math.min(slideSize.width - 160, columns * columnWidth), rows * rowHeight]
    const place = frame((slideSize.width - w) / 2, (slideSize.height - h) / 2, w, h)
    const table = newTable(rows, columns, place)
    const { slideId, edit, takeTool } = editor.getState()
    const [block] = history.gesture(() => addFreshBlocks(design.doc, slideId ?? '', [table]))
    takeTool('select')
    if (block !== undefined) edit({ block, part: cellPart(table.rows[0]!.id, table.columns[0]!.id) })
  }

  return (
    <Popover
      label="Table"
      open={open}
      onOpenChange={setOpen}
      focusGoesOn={() => editor.getState().editing !== null}
      trigger={
        <ToolbarItem>
          <IconButton {...buttonOf(toolCommands.table)} pressed={taken} />
        </ToolbarItem>
      }
    >
      <SizeGrid onPick={insert} />
    </Popover>
  )
}
