import { addBlocks } from '#shared/docs/blockEdits.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import type { Point } from '../../geometry/rect.ts'
import type { CanvasScope } from '../scope.ts'
import { pictureFrame } from './pictureFrame.ts'
import { readyPicture } from './readyPicture.ts'
import { storePicture } from './storePicture.ts'
import { withGhost } from './withGhost.ts'

/** Deck pixels between several pictures that came at once. */
const apart = 32

/** Puts picture files on the slide as image blocks, each where it will stay from the first moment. */
export async function insertPictures(
  scope: CanvasScope,
  files: readonly File[],
  about?: Point,
): Promise<void> {
  await Promise.all(files.map((file, at) => insertPicture(scope, file, about, at * apart)))
}

async function insertPicture(scope: CanvasScope, given: File, about: Point | undefined, shift: number) {
  const file = await readyPicture(given)
  if (!file) return
  const size = await sizeOf(file)
  if (!size) return showToast(`${file.name} cannot be opened: it is damaged. Save it anew and try again.`)
  const plain = pictureFrame(size, about)
  const frame = { ...plain, x: plain.x + shift, y: plain.y + shift }
  const picture = await withGhost(scope.canvas, file, frame, () => storePicture(scope.workspaceId, file))
  if (!picture || !stillOpen(scope.session)) return
  const { session, slide, editor } = scope
  const content = { kind: 'image', frame, picture } as const
  const ids = session.history.gesture(() => addBlocks(session.design.doc, slide.id, [content]))
  // The person may have gone to another slide meanwhile.
  if (editor.getState().slideId === slide.id && editor.getState().editing === null)
    editor.getState().select(ids)
}

async function sizeOf(file: File): Promise<{ w: number; h: number } | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const size = { w: bitmap.width, h: bitmap.height }
    bitmap.close()
    return size
  } catch {
    return null
  }
}
