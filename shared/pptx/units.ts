/**
 * The units of PresentationML, each a whole number. `finite` and the clamps make every function total: what
 * a document may hold never becomes a number that PowerPoint refuses.
 */

/** English Metric Units: 914,400 an inch, so exactly 9,525 a deck pixel. */
export type Emu = number
/** Hundredths of a point: type sizes, tracking, space between paragraphs. */
export type Centipoints = number
/** 60,000ths of a degree, clockwise. */
export type Angle = number
/** 1,000ths of a percent: 100,000 is all of it. */
export type Thousandths = number

const emuPerPixel = 9525
/** Coordinates are 32-bit: twice this many pixels, the far corner of the farthest block, still fits. */
const farthestPixel = 100_000

export const finite = (value: number, fallback = 0): number => (Number.isFinite(value) ? value : fallback)

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, finite(value, low)))

export const emu = (pixels: number): Emu =>
  Math.round(clamp(finite(pixels), -farthestPixel, farthestPixel) * emuPerPixel)

export const pixels = (length: Emu): number => length / emuPerPixel

/** A width or height: never negative. */
export const emuSize = (pixels: number): Emu => Math.max(0, emu(pixels))

export const emuOfPoints = (points: number): Emu => Math.round(clamp(finite(points), -7200, 7200) * 12_700)

/** PowerPoint takes type from 1 to 4,000 points. */
export const typeSize = (points: number): Centipoints => Math.round(clamp(finite(points, 18), 1, 4000) * 100)

export const tracking = (points: number): Centipoints => Math.round(clamp(finite(points), -4000, 4000) * 100)

/** Paragraph spacing goes up to 1,584 points. */
export const paragraphSpace = (points: number): Centipoints => Math.round(clamp(points, 0, 1584) * 100)

/** Line spacing in multiples of the single line. */
export const lineSpacing = (multiple: number): Thousandths =>
  Math.round(clamp(finite(multiple, 1), 0.1, 100) * 100_000)

export const angle = (degrees: number): Angle => {
  const turn = finite(degrees) % 360
  return Math.round((turn < 0 ? turn + 360 : turn) * 60_000) % 21_600_000
}

export const degrees = (turn: Angle): number => turn / 60_000

export const shareOf = (part: Thousandths): number => part / 100_000

/** A share of the whole, 0 to 1. */
export const thousandths = (share: number): Thousandths => Math.round(clamp(share, 0, 1) * 100_000)
