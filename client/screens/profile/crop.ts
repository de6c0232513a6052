/** The square of a picture that becomes a photo, in the picture's own pixels. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly side: number
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** How far one may go in: from the largest square to a quarter of its side. */
export const mostZoom = 4

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most))

/** The largest square, in the middle; of an upright picture a little above it, where faces are. */
export function firstCrop({ width, height }: PictureSize): Crop {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 3, side }
}

/** The same part moved by so many pixels of the picture, no further than its edges. */
export const moved = (
  { x, y, side }: Crop,
  dx: number,
  dy: number,
  { width, height }: PictureSize,
): Crop => ({
  ...{ x: within(x + dx, 0, width - side), y: within(y + dy, 0, height - side), side },
})

export const zoomOf = ({ side }: Crop, { width, height }: PictureSize): number =>
  Math.min(width, height) / side

/** The same part from nearer or further, around its middle; `zoom` from 1 to `mostZoom`. */
export function zoomed(crop: Crop, zoom: number, size: PictureSize): Crop {
  const side = Math.min(size.width, size.height) / within(zoom, 1, mostZoom)
  const by = (crop.side - side) / 2
  return moved({ x: crop.x + by, y: crop.y + by, side }, 0, 0, size)
}
