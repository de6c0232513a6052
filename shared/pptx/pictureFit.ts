import type { Fitting } from '../model/block.ts'
import { partOfFrame, type Frame } from '../model/frame.ts'
import { fittingScale, pictureBox, type Size } from '../model/pictureBox.ts'
import type { PlanCrop } from './plan.ts'
import { clamp, finite } from './units.ts'

const whole: PlanCrop = { l: 0, t: 0, r: 0, b: 0 }

/**
 * How a picture sits in its frame, for PowerPoint: `cover` keeps the frame and crops; `contain` keeps the picture
 * whole and shrinks the frame about its centre, so that a turn stays right and PowerPoint's own crop tool finds
 * nothing to undo.
 */
export function fitPicture(
  { frame, ...fitting }: Fitting & { readonly frame: Frame },
  picture: Size,
): { readonly frame: Frame; readonly crop: PlanCrop } {
  const { w, h } = frame
  const measured = [w, h, picture.width, picture.height].every((side) => Number.isFinite(side) && side > 0)
  if (!measured) return { frame, crop: whole }
  if (fitting.fit === 'contain')
    return { frame: partOfFrame(frame, pictureBox(frame, fitting, picture)), crop: whole }
  const scale = fittingScale(frame, { ...fitting, zoom: Math.max(1, finite(fitting.zoom, 1)) }, picture)
  return {
    frame,
    crop: {
      ...cut('l', 'r', 1 - w / picture.width / scale, fitting.focus.x),
      ...cut('t', 'b', 1 - h / picture.height / scale, fitting.focus.y),
    },
  }
}

/** Shares out what has to go between two opposite sides; together they are exact, however each is rounded. */
function cut<Near extends string, Far extends string>(near: Near, far: Far, share: number, focus: number) {
  // A sliver of the picture stays: cropped to nothing, PowerPoint could not draw it.
  const total = Math.min(Math.round(clamp(share, 0, 1) * 100_000), 99_999)
  const first = Math.round(total * clamp(finite(focus, 0.5), 0, 1))
  return { [near]: first, [far]: total - first } as Record<Near | Far, number>
}
