import { planFrame } from '#shared/pptx/geometry.ts'
import type { PlanHead, PlanLine } from '#shared/pptx/plan.ts'
import { planOutline } from '#shared/pptx/planColor.ts'
import type { BlockPlan } from '../spec.ts'
import type { ComposedLineBlock, LineHead, LineHeads } from './model.ts'

export const linePlan: BlockPlan<ComposedLineBlock> = {
  shapes: ({ frame, stroke, heads }) => {
    const outline = planOutline(stroke)
    if (outline === null) return []
    const level = { ...frame, y: frame.y + frame.h / 2, h: 0 }
    return [{ kind: 'line', frame: planFrame(level), outline, heads: planHeads(heads) }]
  },
  title: () => null,
}

const sizes = { small: 'sm', medium: 'med', large: 'lg' } as const

const planHead = (head: LineHead | null): PlanHead | null =>
  head && { type: head.form, size: sizes[head.size] }

const planHeads = ({ start, end }: LineHeads): PlanLine['heads'] => ({
  start: planHead(start),
  end: planHead(end),
})
