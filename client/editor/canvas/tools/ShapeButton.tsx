import { useState } from 'react'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import { ToolbarItem } from '#client/ui/Toolbar.tsx'
import { ShapePicker } from '../../blocks/shape/ShapePicker.tsx'
import { toolCommands } from '../../commands/canvasCommands.ts'
import { focusPane } from '../../layout/panes.ts'
import { useCanvas, useCanvasStore } from '../canvasStore.ts'

/** The shape tool: asks which one first. */
export function ShapeButton() {
  const taken = useEditor((state) => state.tool === 'shape')
  const shape = useCanvas((state) => state.shape)
  const [editor, canvas] = [useEditorStore(), useCanvasStore()]
  const [open, setOpen] = useState(false)
  const pick = (picked: Shape) => {
    setOpen(false)
    canvas.setState({ shape: picked })
    editor.getState().takeTool('shape')
  }
  /** With a tool in hand the keys are the slide's: Enter puts its block there. */
  const toSlide = () => {
    const hasTool = editor.getState().tool === 'shape'
    if (hasTool) focusPane('slide')
    return hasTool
  }
  return (
    <Popover
      label="Shapes"
      open={open}
      onOpenChange={setOpen}
      focusGoesOn={toSlide}
      trigger={
        <ToolbarItem>
          <IconButton {...buttonOf(toolCommands.shape)} pressed={taken} />
        </ToolbarItem>
      }
    >
      <ShapePicker value={shape} onPick={pick} />
    </Popover>
  )
}
