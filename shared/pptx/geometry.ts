import type { Shape } from '../model/block.ts'
import type { Frame } from '../model/frame.ts'
import type { PlanFrame, PlanGeometry } from './plan.ts'
import { angle, clamp, emu, emuSize, finite } from './units.ts'

const presets = {
  rect: 'rect',
  ellipse: 'ellipse',
  triangle: 'triangle',
  diamond: 'diamond',
  chevron: 'chevron',
  arrow: 'rightArrow',
} as const satisfies Record<Shape, PlanGeometry['preset']>

/** A turn is about the centre and clockwise on both sides, so a frame carries over as it is. */
export const planFrame = (frame: Frame): PlanFrame => ({
  x: emu(frame.x),
  y: emu(frame.y),
  cx: emuSize(frame.w),
  cy: emuSize(frame.h),
  rotation: angle(frame.rotation),
})

/** Only a rectangle has corners to round. */
export function planGeometry(shape: Shape, radius: number, { w, h }: Frame): PlanGeometry {
  const preset = presets[shape] ?? 'rect'
  return preset === 'rect' ? rectangle(radius, Math.min(w, h)) : { preset, adjust: {} }
}

/** `adj` is the radius as 100,000ths of the shorter side; half of it makes a full round end. */
export function rectangle(radius: number, shorter: number): PlanGeometry {
  const adj = shorter > 0 ? Math.round(clamp(finite(radius) / shorter, 0, 0.5) * 100_000) : 0
  return adj === 0 ? { preset: 'rect', adjust: {} } : { preset: 'roundRect', adjust: { adj } }
}
