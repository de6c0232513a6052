import { docOf } from '#shared/blocks/docs.ts'
import { deleteBlocks, editBlocks } from '#shared/docs/blockEdits.ts'
import { readBlocksOn } from '#shared/docs/designDoc.ts'
import { setPicture, slotPicture } from '#shared/docs/pitchDoc.ts'
import type { Picture } from '#shared/model/block.ts'
import { changeImage } from '#shared/blocks/image/doc.ts'
import { isGiven, partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { pictureAt } from '#shared/blocks/parts.ts'
import { replacedBy } from '#shared/model/slotPicture.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import { accessIn, type CanvasScope } from '../scope.ts'
import { choosePictureFile } from './choosePictureFile.ts'
import { storePicture } from './storePicture.ts'
import { withGhost } from './withGhost.ts'

/** Puts a picture file into a block's picture: a pitch's own into its slot, anything else into the design. */
export async function putPicture(
  scope: CanvasScope,
  block: ComposedBlock,
  part: string,
  file: File,
): Promise<void> {
  const { words, why } = accessIn(scope, block, part)
  if (!words) return showToast(why)
  const picture = await withGhost(scope.canvas, file, block.frame, () =>
    storePicture(scope.workspaceId, file),
  )
  if (picture && stillOpen(scope.session)) writePicture(scope, block, part, picture)
}

/** The same with a picture that is stored already. One without a description takes over that of the one before. */
export function writePicture(
  { session, slide }: Pick<CanvasScope, 'session' | 'slide'>,
  block: ComposedBlock,
  part: string,
  given: Picture,
): void {
  const { pitch, design, history } = session
  const picture = { ...given, alt: given.alt || (pictureAt(partsOf(block), part)?.alt ?? '') }
  const at = { block: block.id, part }
  history.gesture(() => {
    if (pitch && isGiven(block, part))
      setPicture(pitch.doc, at, replacedBy(block.frame, slotPicture(pitch.doc, at), picture))
    else editBlocks(design.doc, slide.id, [block.id], docOf(block.kind).putPicture(part, picture))
  })
}

/** Asks for a file and puts it into the block. */
export async function choosePicture(scope: CanvasScope, block: ComposedBlock, part: string): Promise<void> {
  const file = await choosePictureFile()
  if (file) await putPicture(scope, block, part, file)
}

/**
 * The same for an empty frame of the design that was made a moment ago. It stays for a slot when no file was chosen,
 * and goes when the chosen one was refused, unless somebody has filled it meanwhile.
 */
export async function fillFreshFrame(scope: CanvasScope, id: BlockId, frame: Frame): Promise<void> {
  const file = await choosePictureFile()
  if (!file) return
  const picture = await withGhost(scope.canvas, file, frame, () => storePicture(scope.workspaceId, file))
  const { session, slide } = scope
  if (!stillOpen(session)) return
  const { doc } = session.design
  const made = readBlocksOn(doc, slide.id).find((block) => block.id === id)
  if (picture) session.history.gesture(() => editBlocks(doc, slide.id, [id], changeImage({ picture })))
  else if (made?.kind === 'image' && !made.picture && !made.slot) {
    session.history.gesture(() => deleteBlocks(doc, slide.id, [id]))
  }
}
