import type { Frame } from '../model/frame.ts'
import type { PlanFrame, PlanGeometry } from './plan.ts'
import { angle, clamp, degrees, emu, emuSize, finite, pixels } from './units.ts'

/** A turn is about the centre and clockwise on both sides, so a frame carries over as it is. */
export const planFrame = (frame: Frame): PlanFrame => ({
  x: emu(frame.x),
  y: emu(frame.y),
  cx: emuSize(frame.w),
  cy: emuSize(frame.h),
  rotation: angle(frame.rotation),
})

/** The other way round, as near as whole units allow. */
export const pixelFrame = ({ x, y, cx, cy, rotation }: PlanFrame): Frame => ({
  x: pixels(x),
  y: pixels(y),
  w: pixels(cx),
  h: pixels(cy),
  rotation: degrees(rotation),
})

/** `adj` is the radius in 100,000ths of the shorter side: half of it makes a full round end. */
export function rectangle(radius: number, shorter: number): PlanGeometry {
  const adj = shorter > 0 ? Math.round(clamp(finite(radius) / shorter, 0, 0.5) * 100_000) : 0
  return adj === 0 ? { preset: 'rect', adjust: {} } : { preset: 'roundRect', adjust: { adj } }
}

/** How far PowerPoint keeps text off the sides of a rectangle for its round corners: `il` of the preset. */
export const cornerRoom = (radius: number, { w, h }: Frame): number =>
  clamp(finite(radius), 0, Math.max(0, finite(Math.min(w, h))) / 2) * 0.292_89
