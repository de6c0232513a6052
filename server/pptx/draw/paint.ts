import type { PlanColor, PlanOutline, PlanPaint } from '#shared/pptx/plan.ts'
import { points } from './measures.ts'

const opaque = 100_000

/** Whether pptxgenjs knows the colour: of the theme's names it lacks the links' and would make it black. */
export const isDrawable = (color: PlanColor): boolean => !('scheme' in color && color.scheme === 'hlink')

export function drawnColor(color: PlanColor): string {
  if (!isDrawable(color)) return 'tx1'
  return 'scheme' in color ? color.scheme : color.rgb
}

/** Percent that shines through. */
export const transparency = (alpha: number): number => (opaque - alpha) / 1000

/** A gradient is drawn in its first colour: pptxgenjs has plain fills alone. */
export const drawnFill = (paint: PlanPaint) =>
  paint.kind === 'solid'
    ? { color: drawnColor(paint.color), transparency: transparency(paint.alpha) }
    : { color: drawnColor(paint.from) }

export const drawnOutline = ({ color, width, dash }: PlanOutline) => ({
  color: drawnColor(color),
  width: points(width),
  dashType: dash,
})
