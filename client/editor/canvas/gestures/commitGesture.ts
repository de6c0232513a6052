import { addBlocks } from '#shared/docs/blockEdits.ts'
import type { Tool } from '#client/deck/editorStore.ts'
import { commitFrames, copyTo } from '../blockCommands.ts'
import type { Frame } from '#shared/model/frame.ts'
import { fillFreshFrame } from '../images/putPicture.ts'
import type { CanvasScope } from '../scope.ts'
import { newBlock } from '../tools/newBlock.ts'
import type { Preview } from './gesture.ts'

/** Writes what a finished drag showed: one transaction, one step of undo. */
export function commitGesture(scope: CanvasScope, preview: Preview): void {
  switch (preview.kind) {
    case 'frames':
      if (preview.copies) copyTo(scope, preview.frames)
      else commitFrames(scope, preview.frames)
      return
    case 'draw':
      drawBlock(scope, preview.tool, preview.frame)
      return
    case 'marquee':
    // The selection followed the pointer already.
  }
}

/** Makes the tool's block, selects it and puts the tool away; a text asks for words at once, an image for a file. */
export function drawBlock(scope: CanvasScope, tool: Exclude<Tool, 'select'>, frame: Frame): void {
  const { session, slide, editor, canvas } = scope
  const { takeTool, select, edit } = editor.getState()
  const content = newBlock(tool, frame, canvas.getState().shape)
  const [id] = session.history.gesture(() => addBlocks(session.design.doc, slide.id, [content]))
  takeTool('select')
  if (id === undefined) return
  select([id])
  if (tool === 'image') void fillFreshFrame(scope, id, frame)
  if (tool !== 'text') return
  canvas.setState({ fresh: id })
  edit({ block: id, part: '' })
}
