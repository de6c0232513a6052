import { planFrame } from '#shared/pptx/geometry.ts'
import { boxIfSeen, planRectangle, planSurface, planWords, type BoxForm } from '../planBox.ts'
import type { BlockPlan } from '../spec.ts'
import { adjustValues } from './draw.ts'
import type { ComposedShapeBlock } from './model.ts'
import { presets } from './presets.ts'

export const shapePlan: BlockPlan<ComposedShapeBlock> = {
  shapes: (block) =>
    boxIfSeen({
      kind: 'box',
      use: 'shape',
      frame: planFrame(block.frame),
      ...(block.shape === 'rect' ? planRectangle(block) : planPreset(block)),
      ...planSurface(block.surface),
    }),
  title: () => null,
}

/** The canvas keeps text to the same part of these as PowerPoint does. */
function planPreset(block: ComposedShapeBlock): BoxForm {
  const { preset = block.shape, adjusts } = presets[block.shape]
  const values = adjustValues(block)
  const adjust = Object.fromEntries(
    adjusts.flatMap(({ name, usual }, at) => (values[at] === usual ? [] : [[name, values[at] ?? usual]])),
  )
  return { geometry: { preset, adjust }, ...planWords(block.body) }
}
