import sharp from 'sharp'

/** Which pixels of a picture hold ink: anything clearly darker than white paper. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly isInk: (x: number, y: number) => boolean
}

export async function inkOf(png: Buffer, width = 1280, height = 720): Promise<Ink> {
  const pixels = await sharp(png)
    .flatten()
    .greyscale()
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer()
  return { width, height, isInk: (x, y) => (pixels[y * width + x] ?? 255) < 160 }
}

interface Rows {
  readonly top: number
  readonly bottom: number
}

/** The first and the last row with ink between two columns. */
export function inkRows({ height, isInk }: Ink, left: number, right: number): Rows {
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) =>
    columns(left, right).some((x) => isInk(x, y)),
  )
  return { top: rows.at(0) ?? NaN, bottom: rows.at(-1) ?? NaN }
}

const columns = (left: number, right: number): readonly number[] =>
  Array.from({ length: right - left }, (_, at) => left + at)

/**
 * The share of two pictures' ink that has none of the other's within `reach` pixels: 0 when they show the same in the
 * same places, 1 when nothing of one is where the other has anything.
 */
export function inkApart(a: Ink, b: Ink, reach: number): number {
  const [ofA, ofB] = [alone(a, b, reach), alone(b, a, reach)]
  return (ofA.alone + ofB.alone) / Math.max(1, ofA.ink + ofB.ink)
}

function alone(one: Ink, other: Ink, reach: number): { readonly ink: number; readonly alone: number } {
  let [ink, apart] = [0, 0]
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      if (!one.isInk(x, y)) continue
      ink += 1
      if (!isNear(other, x, y, reach)) apart += 1
    }
  }
  return { ink, alone: apart }
}

function isNear({ isInk, width, height }: Ink, x: number, y: number, reach: number): boolean {
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++)
      if (isInk(column, row)) return true
  return false
}
