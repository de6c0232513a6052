import { setImage } from '#shared/docs/blockEdits.ts'
import { setPicture } from '#shared/docs/pitchDoc.ts'
import type { Picture } from '#shared/model/block.ts'
import type { ComposedImageBlock } from '#shared/model/deck.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import { accessIn, type CanvasScope } from '../scope.ts'
import { choosePictureFile } from './choosePictureFile.ts'
import { storePicture } from './storePicture.ts'
import { withGhost } from './withGhost.ts'

/** Puts a picture file into an image block: a pitch's own into its slot, anything else into the design. */
export async function putPicture(scope: CanvasScope, block: ComposedImageBlock, file: File): Promise<void> {
  const { words, why } = accessIn(scope, block)
  if (!words) return showToast(why)
  const picture = await withGhost(scope.canvas, file, block.frame, () => storePicture(scope, file))
  if (picture && stillOpen(scope.session))
    writePicture(scope, block, { ...picture, alt: block.picture?.alt ?? '' })
}

function writePicture({ session, slide }: CanvasScope, block: ComposedImageBlock, picture: Picture): void {
  const { pitch, design, history } = session
  history.gesture(() => {
    if (pitch && block.slot) setPicture(pitch.doc, block.id, picture)
    else setImage(design.doc, slide.id, block.id, { picture })
  })
}

/** Asks for a file and puts it into the block. */
export async function choosePicture(scope: CanvasScope, block: ComposedImageBlock): Promise<void> {
  const file = await choosePictureFile()
  if (file) await putPicture(scope, block, file)
}

/** The same for an empty frame of the design that was made a moment ago. */
export async function fillFreshFrame(scope: CanvasScope, id: BlockId, frame: Frame): Promise<void> {
  const file = await choosePictureFile()
  const picture = file && (await withGhost(scope.canvas, file, frame, () => storePicture(scope, file)))
  const { session, slide } = scope
  if (picture && stillOpen(session))
    session.history.gesture(() => setImage(session.design.doc, slide.id, id, { picture }))
}
