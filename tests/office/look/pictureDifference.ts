import sharp from 'sharp'

/** Shares of a slide's pixels. */
export interface Difference {
  /** Pixels that have nothing like them in the other drawing within a pixel: what a person may see. */
  readonly seen: number
  /** Pixels of a drawing half as large that are not alike: letters that stand a third of a pixel apart are among them. */
  readonly exact: number
}

const whole = { width: 1280, height: 720 }
const half = { width: 640, height: 360 }
/** Of 255, in any colour: less than that is shading. */
const visible = 40

interface Drawing {
  readonly pixels: Buffer
  readonly width: number
  readonly height: number
}

/**
 * How much of a slide two programs draw otherwise. `theirs` may have another format: ours lies in the middle of a wide
 * slide then, and what is beside it counts for nothing.
 */
export async function pictureDifference(ours: Uint8Array, theirs: Uint8Array): Promise<Difference> {
  const [large, small] = [await pairOf(ours, theirs, whole), await pairOf(ours, theirs, half)]
  return {
    seen: Math.max(alone(large.mine, large.other, 1), alone(large.other, large.mine, 1)),
    exact: alone(small.mine, small.other, 0),
  }
}

async function pairOf(ours: Uint8Array, theirs: Uint8Array, { width, height }: typeof whole) {
  const size = await sharp(theirs).metadata()
  const scale = Math.min(width / size.width, height / size.height)
  const [w, h] = [Math.round(size.width * scale), Math.round(size.height * scale)]
  const [left, top] = [Math.round((width - w) / 2), Math.round((height - h) / 2)]
  const cut = sharp(ours).resize(width, height).extract({ left, top, width: w, height: h })
  return { mine: await drawingOf(await cut.png().toBuffer(), w, h), other: await drawingOf(theirs, w, h) }
}

const drawingOf = async (picture: Uint8Array, width: number, height: number): Promise<Drawing> => ({
  ...{ width, height },
  pixels: await sharp(picture)
    .flatten({ background: '#fff' })
    .resize(width, height, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer(),
})

/** The share of a drawing's pixels that are darker or lighter, in some colour, than all of the other around them. */
function alone(one: Drawing, other: Drawing, reach: number): number {
  const [least, most] = [spread(other, reach, Math.min), spread(other, reach, Math.max)]
  const isAlone = (at: number): boolean =>
    one.pixels[at]! < least[at]! - visible || one.pixels[at]! > most[at]! + visible
  let found = 0
  for (let at = 0; at < one.pixels.length; at += 3)
    if (isAlone(at) || isAlone(at + 1) || isAlone(at + 2)) found += 1
  return found / (one.width * one.height)
}

/** Each pixel as the least or the most of those around it, along rows and then along columns. */
function spread(
  { pixels, width, height }: Drawing,
  reach: number,
  pick: (a: number, b: number) => number,
): Uint8Array {
  if (reach === 0) return pixels
  const along = (from: Uint8Array, step: number, place: (pixel: number) => number, end: number) =>
    from.map((value, at) => {
      const here = place(Math.floor(at / 3))
      let found = value
      for (let by = 1; by <= reach; by++) {
        if (here >= by) found = pick(found, from[at - by * step]!)
        if (here + by < end) found = pick(found, from[at + by * step]!)
      }
      return found
    })
  const rows = along(pixels, 3, (pixel) => pixel % width, width)
  return along(rows, 3 * width, (pixel) => Math.floor(pixel / width), height)
}
