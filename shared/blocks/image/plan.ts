import { cleanLine } from '#shared/pptx/cleanText.ts'
import { planFrame, rectangle } from '#shared/pptx/geometry.ts'
import { fitPicture } from '#shared/pptx/pictureFit.ts'
import { planColor, planOutline } from '#shared/pptx/planColor.ts'
import { thousandths } from '#shared/pptx/units.ts'
import { planGeometry } from '../shape/plan.ts'
import type { BlockPlan } from '../spec.ts'
import { maskName } from './mask.ts'
import { tintOf, type ComposedImageBlock } from './model.ts'

export const imagePlan: BlockPlan<ComposedImageBlock> = {
  shapes: (block) => {
    const { picture } = block
    if (picture === null) return []
    const tint = tintOf(block)
    const { frame, crop } = fitPicture(block, picture)
    return [
      {
        kind: 'picture',
        frame: planFrame(frame),
        geometry:
          block.shape === 'rect' ? rectangle(block.radius, Math.min(frame.w, frame.h)) : planGeometry(block),
        outline: planOutline(block.stroke),
        shadow: block.shadow,
        tint: tint && planColor(tint),
        mask: maskName(block, frame.w, frame.h),
        asset: picture.asset,
        crop,
        alpha: thousandths(block.opacity),
        alt: cleanLine(picture.alt, 2000),
      },
    ]
  },
}
