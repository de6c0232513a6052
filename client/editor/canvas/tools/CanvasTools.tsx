import type { ReactNode } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { Toolbar, ToolbarItem } from '#client/ui/Toolbar.tsx'
import { useEditor, useEditorStore, type Tool } from '#client/deck/editorStore.ts'
import { canvasCommands, toolCommands } from '../../commands/canvasCommands.ts'
import { drawnKinds, editorOf } from '../../blocks/blockEditors.ts'
import { focusPane } from '../../layout/panes.ts'
import { ShapeButton } from './ShapeButton.tsx'
import { TableButton } from './TableButton.tsx'
import styles from './CanvasTools.module.css'

/** What puts new blocks on the slide. Only for those whose slide it is; while they write, the text's tools stand here. */
export function CanvasTools() {
  const { can } = useDeckSession()
  const editor = useEditorStore()
  const writing = useEditor((state) => state.editing !== null)
  if (!can.editDesign || writing) return null
  return (
    <div className={styles.place}>
      <Toolbar label="Tools" className={styles.tools}>
        <ToolButton tool="select" />
        {drawnKinds.map((kind) => own[kind] ?? <ToolButton key={kind} tool={kind} />)}
        <ToolbarItem>
          <IconButton
            {...buttonOf(canvasCommands.icon)}
            onClick={() => editor.getState().chooseIcon('new')}
          />
        </ToolbarItem>
        <ToolbarItem>
          <IconButton
            {...buttonOf(canvasCommands.libraryPicture)}
            onClick={() => editor.getState().choosePicture('new')}
          />
        </ToolbarItem>
      </Toolbar>
      <ToolHint />
    </div>
  )
}

/** Tools that ask for something first. */
const own: Readonly<Partial<Record<Tool, ReactNode>>> = {
  shape: <ShapeButton key="shape" />,
  table: <TableButton key="table" />,
}

/** What to do with the tool in hand; the slide itself gives no sign before it is pressed. */
function ToolHint() {
  const tool = useEditor((state) => state.tool)
  return (
    <p className={styles.hint} role="status">
      {tool !== 'select' && (
        <>
          {editorOf(tool).tool.hint}. <Kbd keys="enter" /> puts it in the middle
        </>
      )}
    </p>
  )
}

function ToolButton({ tool }: { tool: Tool }) {
  const taken = useEditor((state) => state.tool === tool)
  const store = useEditorStore()
  return (
    <ToolbarItem>
      <IconButton
        {...buttonOf(toolCommands[tool])}
        pressed={taken}
        onClick={() => {
          store.getState().takeTool(tool)
          // Enter puts its block there.
          focusPane('slide')
        }}
      />
    </ToolbarItem>
  )
}
