import type { Frame } from '#shared/model/frame.ts'
import { centreOf, tidyFrame, turned, type Point } from './rect.ts'

/** A line goes from the middle of its frame's left edge to the middle of its right. */
export function lineEnds(frame: Frame): readonly [Point, Point] {
  const centre = centreOf(frame)
  const ends = [
    { x: frame.x, y: centre.y },
    { x: frame.x + frame.w, y: centre.y },
  ] as const
  return [turned(ends[0], centre, frame.rotation), turned(ends[1], centre, frame.rotation)]
}

/** The frame of a line between two points; `h` is the height it had. */
export function lineFrame(start: Point, end: Point, h: number): Frame {
  const w = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y))
  const rotation = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  return tidyFrame({ x: centre.x - w / 2, y: centre.y - h / 2, w, h, rotation })
}

/** The point as far from `from` as `to` is, at the nearest multiple of `step` degrees. */
export function onAngle(from: Point, to: Point, step: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const turn = (step * Math.PI) / 180
  const angle = Math.round(Math.atan2(dy, dx) / turn) * turn
  const length = Math.hypot(dx, dy)
  return { x: from.x + Math.cos(angle) * length, y: from.y + Math.sin(angle) * length }
}
