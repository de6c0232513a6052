import { changeImage } from '#shared/blocks/image/doc.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { editBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { setPicture, slotPicture } from '#shared/docs/pitchDoc.ts'
import { settledCrop, type Crop } from '../../geometry/crop.ts'
import { tidyFrame } from '../../geometry/rect.ts'
import { maybeBlock, type CanvasScope } from '../scope.ts'
import { cropTarget, type CropTarget } from './cropTarget.ts'

/** The picture being cropped now. */
export const croppedIn = (scope: CanvasScope): CropTarget | null =>
  targetIn(scope, maybeBlock(scope, scope.editor.getState().cropping))

export const targetIn = ({ session }: CanvasScope, block: ComposedBlock | null): CropTarget | null =>
  cropTarget(block, session.pitchId !== null, session.can)

/** Writes a crop; frame, share and size lie apart, so that of two people's each stays whole and fills the frame. */
export function writeCrop({ session, slide }: CanvasScope, target: CropTarget, crop: Crop): void {
  const { block, picture, inSlot } = target
  const { frame, ...fitting } = settledCrop(crop, picture)
  if (inSlot) {
    const at = { block: block.id, part: '' }
    const own = session.pitch && slotPicture(session.pitch.doc, at)
    if (session.pitch && own) setPicture(session.pitch.doc, at, { ...own, fitting })
    return
  }
  const { doc } = session.design
  setFrames(doc, slide.id, new Map([[block.id, tidyFrame(frame)]]))
  editBlocks(doc, slide.id, [block.id], changeImage(fitting))
}
