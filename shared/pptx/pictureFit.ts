import type { Frame } from '../model/frame.ts'
import type { PlanCrop } from './plan.ts'
import { clamp, finite } from './units.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface FittedPicture {
  readonly frame: Frame
  readonly fit: 'cover' | 'contain'
  readonly focus: { readonly x: number; readonly y: number }
}

const whole: PlanCrop = { l: 0, t: 0, r: 0, b: 0 }

/**
 * How a picture sits in its frame: `cover` keeps the frame and crops about the focus, as CSS `object-position`
 * does; `contain` keeps the picture whole and shrinks the frame about its centre, so that a turn stays right
 * and PowerPoint's own crop tool finds nothing to undo.
 */
export function fitPicture(
  { frame, fit, focus }: FittedPicture,
  picture: Size,
): { readonly frame: Frame; readonly crop: PlanCrop } {
  const { w, h } = frame
  const measured = [w, h, picture.width, picture.height].every((side) => Number.isFinite(side) && side > 0)
  if (!measured) return { frame, crop: whole }
  const [across, down] = [w / picture.width, h / picture.height]
  if (fit === 'contain') return { frame: centred(frame, picture, Math.min(across, down)), crop: whole }
  const scale = Math.max(across, down)
  return {
    frame,
    crop: {
      ...cut('l', 'r', 1 - across / scale, focus.x),
      ...cut('t', 'b', 1 - down / scale, focus.y),
    },
  }
}

function centred(frame: Frame, { width, height }: Size, scale: number): Frame {
  const [w, h] = [width * scale, height * scale]
  return { ...frame, x: frame.x + (frame.w - w) / 2, y: frame.y + (frame.h - h) / 2, w, h }
}

/** Shares out what has to go between two opposite sides; together they are exact, however each is rounded. */
function cut<Near extends string, Far extends string>(near: Near, far: Far, share: number, focus: number) {
  // A sliver of the picture stays: cropped to nothing, PowerPoint could not draw it.
  const total = Math.min(Math.round(clamp(share, 0, 1) * 100_000), 99_999)
  const first = Math.round(total * clamp(finite(focus, 0.5), 0, 1))
  return { [near]: first, [far]: total - first } as Record<Near | Far, number>
}
