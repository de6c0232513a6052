import { planFrame } from '#shared/pptx/geometry.ts'
import type { PlanGeometry } from '#shared/pptx/plan.ts'
import { boxIfSeen, planRectangle, planSurface, planWords, type BoxForm } from '../planBox.ts'
import type { BlockPlan } from '../spec.ts'
import { adjustValues, type Outlined } from './draw.ts'
import type { ComposedShapeBlock } from './model.ts'
import { presets } from './presets.ts'

export const shapePlan: BlockPlan<ComposedShapeBlock> = {
  shapes: (block) =>
    boxIfSeen(
      {
        kind: 'box',
        use: 'shape',
        frame: planFrame(block.frame),
        ...(block.shape === 'rect' && !block.drawing ? planRectangle(block) : planPreset(block)),
        // Strokes have no fill, and cast no shadow here as no box without fill does.
        ...planSurface(block.drawing ? { ...block.surface, fill: null } : block.surface),
      },
      block,
    ),
}

/** The canvas keeps text to the same part of these as PowerPoint does. */
const planPreset = (block: ComposedShapeBlock): BoxForm => ({
  geometry: {
    ...(block.drawing ? { preset: 'rect', adjust: {}, drawn: block.drawing.path } : planGeometry(block)),
    ...(block.mirrored && { mirrored: true }),
  },
  ...planWords(block.body),
})

/** By PowerPoint's own name, with the adjust values that are not the usual ones. */
export function planGeometry(outlined: Pick<Outlined, 'shape' | 'adjust'>): PlanGeometry {
  const { preset = outlined.shape, adjusts } = presets[outlined.shape]
  const values = adjustValues(outlined)
  const adjust = Object.fromEntries(
    adjusts.flatMap(({ name, usual }, at) => (values[at] === usual ? [] : [[name, values[at] ?? usual]])),
  )
  return { preset, adjust }
}
