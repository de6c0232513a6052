import { undressImage } from '#shared/blocks/image/doc.ts'
import { editBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { readBlocksOn } from '#shared/docs/designDoc.ts'
import { partOfFrame, type Frame } from '#shared/model/frame.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { pictureBox } from '#shared/model/pictureBox.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import { tidyFrame } from '../../geometry/rect.ts'

/** Takes crop, shape, colour, border, shadow and opacity off pictures of the design: each whole, where and as large as it lies. */
export function resetPictures(
  { design, history }: DeckSession,
  slideId: SlideId,
  ids: readonly BlockId[],
): void {
  const blocks = readBlocksOn(design.doc, slideId)
  const wholes = blocks.flatMap((block): readonly (readonly [BlockId, Frame])[] =>
    block.kind === 'image' && block.picture && ids.includes(block.id)
      ? [[block.id, tidyFrame(partOfFrame(block.frame, pictureBox(block.frame, block, block.picture)))]]
      : [],
  )
  history.gesture(() => {
    setFrames(design.doc, slideId, new Map(wholes))
    editBlocks(design.doc, slideId, ids, undressImage)
  })
}
