import { settledCrop } from '../../geometry/crop.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { fitted } from '#shared/blocks/fitted.ts'
import { settleLines } from '#shared/blocks/line/settle.ts'
import type { Drag } from '#client/deck/drags.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'
import { withSizes } from '../tables/trackPreview.ts'
import type { Preview } from './gesture.ts'

/** The slide as it would be if the gesture ended here; blocks that stay are the same objects. */
export function previewSlide(slide: ComposedSlide, preview: Preview | null, fonts: Fonts): ComposedSlide {
  if (preview?.kind === 'adjust') {
    const { id, adjust } = preview
    const adjusted = (block: ComposedBlock): ComposedBlock =>
      block.id === id && 'shape' in block
        ? fitted({ ...block, adjust: { ...block.adjust, ...adjust } }, fonts)
        : block
    return { ...slide, blocks: slide.blocks.map(adjusted) }
  }
  if (preview?.kind === 'border') {
    const { table, sizes } = preview
    const pulled = (block: ComposedBlock): ComposedBlock =>
      block.id === table && block.kind === 'table' ? fitted(withSizes(block, sizes), fonts) : block
    return { ...slide, blocks: slide.blocks.map(pulled) }
  }
  if (preview?.kind === 'crop') {
    const { target, crop } = preview
    const cropped = (block: ComposedBlock): ComposedBlock =>
      block.id === target.block.id && block.kind === 'image'
        ? { ...block, ...settledCrop(crop, target.picture) }
        : block
    return { ...slide, blocks: slide.blocks.map(cropped) }
  }
  if (preview?.kind !== 'frames') return slide
  const { frames, copies } = preview
  if (!copies) return withFrames(slide, frames, fonts)
  const ghosts = slide.blocks
    .filter(({ id }) => frames.has(id))
    .map((block) => ({ ...moved(block, frames, fonts), id: copyId(block.id) }))
  return { ...slide, blocks: [...slide.blocks, ...ghosts] }
}

/** The slide with blocks where colleagues drag them. */
export const draggedSlide = (slide: ComposedSlide, drags: readonly Drag[], fonts: Fonts): ComposedSlide =>
  drags
    .filter(({ slideId, frames }) => slideId === slide.id && frames.size > 0)
    .reduce((shown, { frames }) => withFrames(shown, frames, fonts), slide)

type Frames = ReadonlyMap<BlockId, Frame>
type Fonts = Theme['fonts']

const withFrames = (slide: ComposedSlide, frames: Frames, fonts: Fonts): ComposedSlide => ({
  ...slide,
  blocks: followed(
    slide.blocks.map((block) => moved(block, frames, fonts)),
    frames,
  ),
})

function moved(block: ComposedBlock, frames: Frames, fonts: Fonts): ComposedBlock {
  const frame = frames.get(block.id)
  return frame ? fitted({ ...block, frame }, fonts) : block
}

/** Lines go along with what they stick to, unless they are pulled themselves. */
const followed = (
  blocks: readonly ComposedBlock[],
  pulled: ReadonlyMap<BlockId, unknown>,
): readonly ComposedBlock[] =>
  settleLines(blocks).map((block, at) => (pulled.has(block.id) ? (blocks[at] ?? block) : block))

/** What a copy is called while it is dragged; its own id comes with the document. */
export const copyId = (id: BlockId): BlockId => `${id}~copy`
