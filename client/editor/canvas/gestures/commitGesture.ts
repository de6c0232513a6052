import { changeAdjusts } from '#shared/blocks/shape/outlineDoc.ts'
import { setSizes } from '#shared/blocks/table/tracksDoc.ts'
import { changeJoins } from '#shared/blocks/line/doc.ts'
import type { Join, LineEnd, LineJoins } from '#shared/blocks/line/model.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Site } from '../../geometry/sites.ts'
import { editBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { addFreshBlocks } from '#shared/docs/freshBlocks.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import { commitFrames, copyTo } from '../blockCommands.ts'
import type { Frame } from '#shared/model/frame.ts'
import { writeCrop } from '../crop/writeCrop.ts'
import { fillFreshFrame } from '../images/putPicture.ts'
import type { CanvasScope } from '../scope.ts'
import { editorOf } from '../../blocks/blockEditors.ts'
import type { Preview } from './gesture.ts'

/** Writes what a finished drag showed: one transaction, one step of undo. */
export function commitGesture(scope: CanvasScope, preview: Preview): void {
  switch (preview.kind) {
    case 'frames':
      if (preview.copies) copyTo(scope, preview.frames)
      else if (preview.joined) commitEnd(scope, preview.frames, preview.joined)
      else commitFrames(scope, preview.frames)
      return
    case 'adjust': {
      const { session, slide } = scope
      const change = changeAdjusts(preview.adjust)
      session.history.gesture(() => editBlocks(session.design.doc, slide.id, [preview.id], change))
      return
    }
    case 'draw':
      drawBlock(scope, preview.tool, preview.frame, preview.sites)
      return
    case 'border': {
      const { table, sizes } = preview
      scope.session.history.gesture(() => {
        const { doc } = scope.session.design
        setFrames(doc, scope.slide.id, new Map([[table, sizes.frame]]), scope.slide.blocks)
        editBlocks(doc, scope.slide.id, [table], setSizes(sizes.sizes))
      })
      return
    }
    case 'crop':
      scope.session.history.gesture(() => writeCrop(scope, preview.target, preview.crop))
      return
    case 'cells':
    case 'marquee':
    // The selection followed the pointer already.
  }
}

type Sites = Readonly<Record<LineEnd, Site | null>>

const joinAt = (site: Site | null): Join | null => site && { block: site.block, side: site.side }
const joinsAt = ({ start, end }: Sites): LineJoins => ({ start: joinAt(start), end: joinAt(end) })

/** An end of a line where it was let go, and what it sticks to from now on: one step. */
function commitEnd(
  { session, slide }: CanvasScope,
  frames: ReadonlyMap<BlockId, Frame>,
  { end, site }: { readonly end: LineEnd; readonly site: Site | null },
): void {
  const { doc } = session.design
  session.history.gesture(() => {
    setFrames(doc, slide.id, frames)
    editBlocks(doc, slide.id, [...frames.keys()], changeJoins({ [end]: joinAt(site) }))
  })
}

/** Makes the tool's block, selects it and puts the tool away; what it is to hold is asked for at once. */
export function drawBlock(scope: CanvasScope, tool: BlockKind, frame: Frame, sites?: Sites): void {
  const { session, slide, editor, canvas } = scope
  const { takeTool, select, edit } = editor.getState()
  const { make, asksFor } = editorOf(tool).tool
  const made = make(frame, { shape: canvas.getState().shape })
  const content = made.kind === 'line' && sites ? { ...made, joins: joinsAt(sites) } : made
  const [id] = session.history.gesture(() => addFreshBlocks(session.design.doc, slide.id, [content]))
  takeTool('select')
  if (id === undefined) return
  select([id])
  if (asksFor === 'picture') void fillFreshFrame(scope, id, frame)
  if (asksFor !== 'words') return
  canvas.setState({ fresh: id })
  edit({ block: id, part: '' })
}
