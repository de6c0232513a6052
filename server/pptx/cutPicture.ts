import sharp from 'sharp'
import { slideSize } from '#shared/model/frame.ts'
import { cutName } from '#shared/pptx/cutName.ts'
import type { PlanCrop, PlanPicture, PlanShape } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'
import type { Media } from './mediaType.ts'

const whole: PlanCrop = { l: 0, t: 0, r: 0, b: 0 }
const all = 100_000

/**
 * A picture's place that holds what it shows and no more: what PowerPoint crops stays in the file for whoever
 * takes the crop away. It goes by a name of its own; a picture that is shown whole keeps its hash and is shared.
 */
export function cutToShown(shape: PlanShape): PlanShape {
  if (shape.kind !== 'picture') return shape
  const { frame, crop } = withinSlide(shape)
  if (crop.l + crop.t + crop.r + crop.b === 0) return shape
  return { ...shape, frame, asset: cutName(shape.asset, crop), crop: whole }
}

/** Without what hangs over the slide's edge; left as it is where a turn or round corners would show the cut. */
function withinSlide({ frame, crop, geometry }: PlanPicture): Pick<PlanPicture, 'frame' | 'crop'> {
  const { x, y, cx, cy, rotation } = frame
  if (rotation !== 0 || geometry.preset !== 'rect') return { frame, crop }
  const [left, right] = [Math.max(0, x), Math.min(emu(slideSize.width), x + cx)]
  const [top, bottom] = [Math.max(0, y), Math.min(emu(slideSize.height), y + cy)]
  const across = (over: number) => Math.round((over / Math.max(1, cx)) * (all - crop.l - crop.r))
  const down = (over: number) => Math.round((over / Math.max(1, cy)) * (all - crop.t - crop.b))
  return {
    frame: { ...frame, x: left, y: top, cx: right - left, cy: bottom - top },
    crop: {
      l: crop.l + across(left - x),
      t: crop.t + down(top - y),
      r: crop.r + across(x + cx - right),
      b: crop.b + down(y + cy - bottom),
    },
  }
}

/** In the picture's own format; of one that moves, the first frame. Rejects when it cannot be read. */
export async function cut({ bytes, ...type }: Media, { l, t, r, b }: PlanCrop): Promise<Media> {
  const image = sharp(bytes)
  const { width, height } = await image.metadata()
  const [left, top] = [Math.min(width - 1, pixels(l, width)), Math.min(height - 1, pixels(t, height))]
  const shown = {
    left,
    top,
    width: Math.max(1, width - left - pixels(r, width)),
    height: Math.max(1, height - top - pixels(b, height)),
  }
  // A quality would make a palette of a PNG.
  const look = type.extension === 'jpeg' ? { quality: 92 } : {}
  const written = image.extract(shown).toFormat(type.extension, look)
  return { ...type, bytes: await written.toBuffer() }
}

const pixels = (share: number, side: number): number => Math.round((share / all) * side)
