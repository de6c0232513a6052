import { planFrame } from '#shared/pptx/geometry.ts'
import type { PlanGeometry } from '#shared/pptx/plan.ts'
import { boxIfSeen, planRectangle, planSurface, planWords, type BoxForm } from '../planBox.ts'
import type { BlockPlan } from '../spec.ts'
import type { ComposedShapeBlock, Shape } from './model.ts'

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
const planPreset = ({ shape, body }: ComposedShapeBlock): BoxForm => ({
  geometry: { preset: presets[shape], adjust: {} },
  ...planWords(body),
})

/** The preset of each shape; each has the proportions of its preset's defaults. */
const presets = {
  rect: 'rect',
  ellipse: 'ellipse',
  triangle: 'triangle',
  diamond: 'diamond',
  chevron: 'chevron',
  arrow: 'rightArrow',
} as const satisfies Record<Shape, PlanGeometry['preset']>
