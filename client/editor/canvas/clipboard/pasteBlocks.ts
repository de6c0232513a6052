import { docOf } from '#shared/blocks/docs.ts'
import { partsOf, type BlockContent } from '#shared/blocks/kinds.ts'
import { assetsIn } from '#shared/blocks/parts.ts'
import { addBlocks, editBlocks } from '#shared/docs/blockEdits.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { errorText, takePictures } from '#client/api.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import type { CanvasScope } from '../scope.ts'
import type { Clip } from '../../clips/clip.ts'
import { stayedBehind } from '../../clips/stayedBehind.ts'
import { besideTaken } from './placing.ts'

/**
 * Blocks of another deck bring their pictures along: each workspace shows only its own. Where the person may not
 * see a picture, its frame stays empty, and that is said.
 */
export async function pasteBlocks(
  scope: CanvasScope,
  { contents, from }: Extract<Clip, { kind: 'blocks' }>,
): Promise<void> {
  const { session } = scope
  const pictures = [...new Set(contents.flatMap((content) => assetsIn(partsOf(content))))]
  if (from === session.deckId || pictures.length === 0) return place(scope, contents, [])
  try {
    const { missing } = await takePictures(session.deckId, pictures)
    if (!stillOpen(session)) return
    place(scope, contents, missing)
    if (missing.length > 0) showToast(stayedBehind(missing.length))
  } catch (error) {
    showToast(errorText(error), { tone: 'danger' })
  }
}

function place(scope: CanvasScope, contents: readonly BlockContent[], missing: readonly string[]): void {
  const { session, slide, editor } = scope
  const taken = slide.blocks.map(({ frame }) => frame)
  const placed = besideTaken(contents, taken)
  const ids = session.history.gesture(() => {
    const added = addBlocks(session.design.doc, slide.id, placed)
    added.forEach((id, at) => emptyFrames(scope, id, placed[at]!, missing))
    return added
  })
  // The person may have gone to another slide meanwhile.
  const { slideId, editing, select } = editor.getState()
  if (slideId === slide.id && editing === null) select(ids)
}

function emptyFrames(
  { session, slide }: CanvasScope,
  id: BlockId,
  content: BlockContent,
  missing: readonly string[],
): void {
  for (const { part, picture } of partsOf(content).pictures) {
    if (picture && missing.includes(picture.asset))
      editBlocks(session.design.doc, slide.id, [id], docOf(content.kind).putPicture(part, null))
  }
}
