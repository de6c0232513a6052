import { addBlocks } from '#shared/docs/blockEdits.ts'
import type { Picture } from '#shared/model/block.ts'
import type { Frame } from '#shared/model/frame.ts'
import { isDrawnByServer, pictureSize, readyPicture } from '#client/page/readyPicture.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import type { Point } from '../../geometry/rect.ts'
import type { CanvasScope } from '../scope.ts'
import { pictureFrame } from './pictureFrame.ts'
import { storePicture } from './storePicture.ts'
import { withGhost } from './withGhost.ts'

/** Deck pixels between several pictures that came at once. */
const apart = 32

/** Where a picture is on its way whose size the server alone can tell. */
const usual = { w: 480, h: 320 }

/** Puts picture files on the slide as image blocks, each where it will stay as soon as its size is known. */
export async function insertPictures(
  scope: CanvasScope,
  files: readonly File[],
  about?: Point,
): Promise<void> {
  await Promise.all(files.map((file, at) => insertPicture(scope, file, about, at * apart)))
}

async function insertPicture(scope: CanvasScope, given: File, about: Point | undefined, shift: number) {
  const file = await readyPicture(given)
  if (typeof file === 'string') return showToast(file, { tone: 'danger' })
  const size = await pictureSize(file)
  if (!size && !isDrawnByServer(file))
    return showToast(`${file.name} cannot be opened: it is damaged. Save it anew and try again.`)
  const frameFor = (known: { w: number; h: number }): Frame => {
    const plain = pictureFrame(known, about)
    return { ...plain, x: plain.x + shift, y: plain.y + shift }
  }
  const store = () => storePicture(scope.workspaceId, file)
  const picture = await withGhost(scope.canvas, file, frameFor(size ?? usual), store)
  if (picture && stillOpen(scope.session))
    addPicture(scope, picture, frameFor(size ?? { w: picture.width, h: picture.height }))
}

/** Puts a picture that is stored already on the slide, in the middle unless something else is said. */
export function addPicture(
  { session, slide, editor }: Pick<CanvasScope, 'session' | 'slide' | 'editor'>,
  picture: Picture,
  frame: Frame = pictureFrame({ w: picture.width, h: picture.height }),
): void {
  const content = { kind: 'image', frame, picture } as const
  const ids = session.history.gesture(() => addBlocks(session.design.doc, slide.id, [content]))
  // The person may have gone to another slide meanwhile.
  if (editor.getState().slideId === slide.id && editor.getState().editing === null)
    editor.getState().select(ids)
}
