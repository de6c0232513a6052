import type { PlanBox, PlanLine, PlanPicture, PlanText } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'
import { assetToken } from './assetToken.ts'
import { carried } from './carried.ts'
import { points, position } from './measures.ts'
import { drawnFill, drawnOutline, transparency } from './paint.ts'

const anchors = { t: 'top', ctr: 'middle', b: 'bottom' } as const

/*
 * What pptxgenjs is told of a shape. Each call makes new objects all the way down: it converts units in those
 * that it is given, so that one used twice would come out thousands of times too large.
 */

export const boxOptions = (plan: PlanBox) => ({
  ...position(plan.frame),
  // Its own form comes when it is refined: pptxgenjs knows no adjust values.
  shape: 'rect' as const,
  isTextBox: plan.use === 'text',
  fill: plan.fill === null ? undefined : drawnFill(plan.fill),
  line: plan.outline === null ? undefined : drawnOutline(plan.outline),
  shadow: plan.shadow ? softShadow() : undefined,
  margin: margins(plan.text),
  valign: anchors[plan.text.anchor],
})

/** Left, right, bottom, top. */
function margins({ inset, sides = inset }: PlanText): number | [number, number, number, number] {
  if (sides === inset) return points(inset)
  return [points(sides), points(sides), points(inset), points(inset)]
}

/** Straight down, as on the canvas. */
const softShadow = () => ({
  type: 'outer' as const,
  color: '0F172A',
  opacity: 0.18,
  blur: points(emu(24)),
  offset: points(emu(8)),
  angle: 90,
})

export const pictureOptions = (plan: PlanPicture) => ({
  ...position(plan.frame),
  data: assetToken(plan.asset),
  altText: carried(plan.alt),
  transparency: transparency(plan.alpha),
  shadow: plan.shadow ? softShadow() : undefined,
})

export const lineOptions = ({ frame, flip, outline, heads }: PlanLine) => ({
  ...position(frame),
  flipH: flip.h,
  flipV: flip.v,
  line: {
    ...drawnOutline(outline),
    beginArrowType: heads.start?.type,
    endArrowType: heads.end?.type,
  },
})
