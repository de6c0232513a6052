import { slideSize, type Frame } from '#shared/model/frame.ts'
import type { Point } from '../../geometry/rect.ts'

/** The largest a fresh picture is drawn: deck pixels. */
const largest = { w: 640, h: 440 }

/** A frame of the picture's own proportions about a point, the middle of the slide when none is given. */
export function pictureFrame(size: { readonly w: number; readonly h: number }, about?: Point): Frame {
  const scale = Math.min(1, largest.w / size.w, largest.h / size.h)
  const [w, h] = [Math.max(8, Math.round(size.w * scale)), Math.max(8, Math.round(size.h * scale))]
  const { x, y } = about ?? { x: slideSize.width / 2, y: slideSize.height / 2 }
  return { x: Math.round(x - w / 2), y: Math.round(y - h / 2), w, h, rotation: 0 }
}
