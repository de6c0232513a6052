import type { ComposedBlock, ComposedSlide } from '#shared/model/deck.ts'
import type { Preview } from './gesture.ts'

/** The slide as it would be if the gesture ended here; blocks that stay are the same objects. */
export function previewSlide(slide: ComposedSlide, preview: Preview | null): ComposedSlide {
  if (preview?.kind !== 'frames') return slide
  const { frames, copies } = preview
  const moved = (block: ComposedBlock): ComposedBlock => {
    const frame = frames.get(block.id)
    return frame ? { ...block, frame } : block
  }
  if (!copies) return { ...slide, blocks: slide.blocks.map(moved) }
  const ghosts = slide.blocks
    .filter(({ id }) => frames.has(id))
    .map((block) => ({ ...moved(block), id: `${block.id}/copy` }))
  return { ...slide, blocks: [...slide.blocks, ...ghosts] }
}
