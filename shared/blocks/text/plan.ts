import { planFrame } from '#shared/pptx/geometry.ts'
import { boxIfSeen, planRectangle, planSurface } from '../planBox.ts'
import type { BlockPlan } from '../spec.ts'
import type { ComposedTextBlock } from './model.ts'

export const textPlan: BlockPlan<ComposedTextBlock> = {
  shapes: (block, isTitle) =>
    boxIfSeen(
      {
        kind: 'box',
        use: isTitle ? 'title' : 'text',
        frame: planFrame(block.frame),
        ...planRectangle(block),
        ...planSurface(block.surface),
      },
      block,
    ),
}
