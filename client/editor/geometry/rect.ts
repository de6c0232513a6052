import type { Frame } from '#shared/model/frame.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** An upright rectangle in deck pixels. */
export interface Rect extends Point {
  readonly w: number
  readonly h: number
}

/** The rectangle between two opposite corners, whichever way round they are. */
export const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
})

export const centreOf = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 })

/** Turns a point clockwise about another. */
export function turned(point: Point, about: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [dx, dy] = [point.x - about.x, point.y - about.y]
  return { x: about.x + dx * cos - dy * sin, y: about.y + dx * sin + dy * cos }
}

/** The four corners of a turned frame, clockwise from its own top left. */
function cornersOf(frame: Frame): readonly Point[] {
  const { x, y, w, h, rotation } = frame
  const corners = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
  const centre = centreOf(frame)
  return rotation === 0 ? corners : corners.map((corner) => turned(corner, centre, rotation))
}

/** The upright rectangle around a turned frame. */
export const boundsOf = (frame: Frame): Rect =>
  frame.rotation === 0 ? { x: frame.x, y: frame.y, w: frame.w, h: frame.h } : around(cornersOf(frame))

/** The upright rectangle around all of them; `null` for none. */
export const boundsOfAll = (frames: readonly Frame[]): Rect | null =>
  frames.length === 0 ? null : around(frames.flatMap(cornersOf))

function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Hundredths of a pixel are finer than anybody sees, and keep stored frames readable. */
const tidy = (value: number): number => Math.round(value * 100) / 100

export const tidyFrame = ({ x, y, w, h, rotation }: Frame): Frame => ({
  x: tidy(x),
  y: tidy(y),
  w: tidy(w),
  h: tidy(h),
  rotation: tidy(((rotation % 360) + 360) % 360) % 360,
})
