import sharp from 'sharp'

/** Of half a slide's size: what a letter's edge is made of differs between two renderers and is nothing people see. */
const [width, height] = [640, 360]
/** Of 255, in any colour: less than that is shading. */
const visible = 40

/**
 * How much of a slide two programs draw otherwise, as a share of its pixels. `theirs` may have another format: ours
 * lies in the middle of a wide slide then, and what is beside it counts for nothing.
 */
export async function pictureDifference(ours: Uint8Array, theirs: Uint8Array): Promise<number> {
  const size = await sharp(theirs).metadata()
  const scale = Math.min(width / size.width, height / size.height)
  const [w, h] = [Math.round(size.width * scale), Math.round(size.height * scale)]
  const [left, top] = [Math.round((width - w) / 2), Math.round((height - h) / 2)]
  const mine = await pixels(
    await sharp(ours).resize(width, height).extract({ left, top, width: w, height: h }).png().toBuffer(),
    w,
    h,
  )
  const other = await pixels(theirs, w, h)
  let different = 0
  for (let at = 0; at < mine.length; at += 3) {
    const apart = Math.max(...[0, 1, 2].map((part) => Math.abs(mine[at + part]! - other[at + part]!)))
    if (apart > visible) different += 1
  }
  return different / (w * h)
}

const pixels = (picture: Uint8Array, w: number, h: number): Promise<Buffer> =>
  sharp(picture).flatten({ background: '#fff' }).resize(w, h, { fit: 'fill' }).raw().toBuffer()
