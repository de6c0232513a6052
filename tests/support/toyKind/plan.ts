import { imagePlan } from '#shared/blocks/image/plan.ts'
import { boxIfSeen, planRectangle, planSurface } from '#shared/blocks/planBox.ts'
import type { BlockPlan } from '#shared/blocks/spec.ts'
import { bareSurface } from '#shared/model/surface.ts'
import { usualFitting } from '#shared/model/block.ts'
import { planFrame } from '#shared/pptx/geometry.ts'
import { areas } from './areas.ts'
import type { ComposedQuoteBlock } from './model.ts'

export const quotePlan: BlockPlan<ComposedQuoteBlock> = {
  shapes: (block) => {
    const at = areas(block.frame)
    const box = (body: ComposedQuoteBlock['words'], frame: ComposedQuoteBlock['frame']) =>
      boxIfSeen({
        kind: 'box',
        use: 'text',
        frame: planFrame(frame),
        ...planRectangle({ frame, body, surface: bareSurface }),
        ...planSurface(bareSurface),
      })
    const look = {
      ...usualFitting,
      shape: 'rect',
      adjust: {},
      tint: null,
      opacity: 1,
      radius: 0,
      stroke: null,
      shadow: false,
    } as const
    const image = { ...block, ...look, kind: 'image', frame: at.face, picture: block.face } as const
    return [...box(block.words, at.words), ...box(block.source, at.source), ...imagePlan.shapes(image, false)]
  },
}
