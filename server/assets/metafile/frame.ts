import type { SvgNode } from 'emf-converter'
import { isEnhancedMetafile } from './metafileIn.ts'

/** A rectangle in the measure of a drawing. */
export interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * What of a drawing fills its picture: in an EMF its frame, which may be more than what is drawn in it and is what
 * PowerPoint fits into the slide's. `root` begins at the corner of what is drawn, and is as large as that.
 */
export function frameOf(metafile: Uint8Array, { attrs }: SvgNode): ViewBox {
  const drawn = { x: 0, y: 0, width: Number(attrs['width']), height: Number(attrs['height']) }
  if (!isEnhancedMetafile(metafile)) return drawn
  const header = new DataView(metafile.buffer, metafile.byteOffset, 88)
  const [left, top, right] = numbersAt(header, 8, 3)
  const [frameLeft, frameTop, frameRight, frameBottom] = numbersAt(header, 24, 4)
  const [across, down, wide, high] = numbersAt(header, 72, 4)
  // Hundredths of a millimetre as pixels of the device, and as those of the drawing.
  const [x, y] = [across! / wide! / 100, down! / high! / 100]
  const scale = drawn.width / (right! - left! + 1)
  const frame = {
    x: (frameLeft! * x - left!) * scale,
    y: (frameTop! * y - top!) * scale,
    width: (frameRight! - frameLeft!) * x * scale,
    height: (frameBottom! - frameTop!) * y * scale,
  }
  return isSensible(frame, drawn) ? frame : drawn
}

const numbersAt = (view: DataView, at: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, nth) => view.getInt32(at + nth * 4, true))

/** A frame that is rounded to millimetres would cut a line off, and one of nonsense all of it. */
function isSensible(frame: ViewBox, drawn: ViewBox): boolean {
  const sides = [frame.x, frame.y, frame.width, frame.height]
  if (!sides.every(Number.isFinite) || frame.width < 1 || frame.height < 1) return false
  if (Math.max(frame.width / frame.height, frame.height / frame.width) > 100) return false
  const slack = 0.02 * Math.max(drawn.width, drawn.height)
  const differs = [
    frame.x,
    frame.y,
    frame.x + frame.width - drawn.width,
    frame.y + frame.height - drawn.height,
  ].some((side) => Math.abs(side) > slack)
  const meets =
    frame.x < drawn.width && frame.y < drawn.height && frame.x > -frame.width && frame.y > -frame.height
  return differs && meets
}
