import { planFrame } from '#shared/pptx/geometry.ts'
import { planOutline } from '#shared/pptx/planColor.ts'
import type { BlockPlan } from '../spec.ts'
import type { ComposedLineBlock } from './model.ts'

export const linePlan: BlockPlan<ComposedLineBlock> = {
  shapes: ({ frame, stroke, heads }) => {
    const outline = planOutline(stroke)
    if (outline === null) return []
    const level = { ...frame, y: frame.y + frame.h / 2, h: 0 }
    return [{ kind: 'line', frame: planFrame(level), outline, heads }]
  },
  title: () => null,
}
