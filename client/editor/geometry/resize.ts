import type { Frame } from '#shared/model/frame.ts'
import { handleWay, type Handle } from './handle.ts'
import { centreOf, turned, type Point, type Rect } from './rect.ts'

export interface ResizeOptions {
  /** Keep width to height as it is. */
  readonly ratio: boolean
  /** Grow to both sides of the centre. */
  readonly fromCentre: boolean
}

/** Deck pixels; smaller can no longer be grasped. */
export const smallestSide = 8

/** A frame after its handle was pulled by `pull`, in deck pixels. The opposite side stays where it is. */
export function resized(frame: Frame, handle: Handle, pull: Point, options: ResizeOptions): Frame {
  const way = handleWay(handle)
  const own = turned(pull, { x: 0, y: 0 }, -frame.rotation)
  const both = options.fromCentre ? 2 : 1
  const wanted = { w: frame.w + way.x * own.x * both, h: frame.h + way.y * own.y * both }
  const { w, h } = options.ratio ? inRatio(frame, wanted, way) : atLeastSmallest(frame, wanted)
  if (options.fromCentre)
    return { ...frame, x: frame.x - (w - frame.w) / 2, y: frame.y - (h - frame.h) / 2, w, h }
  const shift = turned(
    { x: (way.x * (w - frame.w)) / 2, y: (way.y * (h - frame.h)) / 2 },
    { x: 0, y: 0 },
    frame.rotation,
  )
  const centre = centreOf(frame)
  return { ...frame, x: centre.x + shift.x - w / 2, y: centre.y + shift.y - h / 2, w, h }
}

/** The side that was pulled further, in proportion, leads. */
function inRatio(frame: Frame, wanted: { w: number; h: number }, way: Point) {
  const [across, down] = [wanted.w / Math.max(frame.w, 1), wanted.h / Math.max(frame.h, 1)]
  const scale = way.x === 0 ? down : way.y === 0 ? across : further(across, down)
  const least = smallestSide / Math.max(1, Math.min(frame.w, frame.h))
  const kept = Math.max(scale, Math.min(1, least))
  return { w: frame.w * kept, h: frame.h * kept }
}

const further = (a: number, b: number): number => (Math.abs(a - 1) > Math.abs(b - 1) ? a : b)

/** A side that is smaller already may stay so, but shrinks no more. */
const atLeastSmallest = (frame: Frame, { w, h }: { w: number; h: number }) => ({
  w: Math.max(w, Math.min(frame.w, smallestSide)),
  h: Math.max(h, Math.min(frame.h, smallestSide)),
})

/** Frames after the rectangle around them became another. Turned ones only ever grow in proportion. */
export function resizedTogether(frames: readonly Frame[], from: Rect, to: Rect): readonly Frame[] {
  const [across, down] = [to.w / Math.max(from.w, 1), to.h / Math.max(from.h, 1)]
  return frames.map((frame) => {
    const centre = centreOf(frame)
    const moved = { x: to.x + (centre.x - from.x) * across, y: to.y + (centre.y - from.y) * down }
    const [w, h] = [frame.w * across, frame.h * down]
    return { ...frame, x: moved.x - w / 2, y: moved.y - h / 2, w, h }
  })
}

/** A turned frame cannot be squeezed along the page's axes: it would no longer be a rectangle. */
export const mustKeepRatio = (frames: readonly Frame[]): boolean =>
  frames.length > 1 && frames.some(({ rotation }) => rotation !== 0)
