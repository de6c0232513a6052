import type { Frame } from '#shared/model/frame.ts'
import { centreOf, tidyFrame, turned, type Point } from './rect.ts'

/** Degrees clockwise from straight up, from `centre` to `point`. */
export const bearing = (centre: Point, point: Point): number =>
  (Math.atan2(point.y - centre.y, point.x - centre.x) * 180) / Math.PI + 90

/** Turns frames together about one point. */
export const rotated = (frames: readonly Frame[], about: Point, degrees: number): readonly Frame[] =>
  frames.map((frame) => {
    const centre = turned(centreOf(frame), about, degrees)
    return tidyFrame({
      ...frame,
      x: centre.x - frame.w / 2,
      y: centre.y - frame.h / 2,
      rotation: frame.rotation + degrees,
    })
  })

/**
 * How far to turn, so that a frame at `start` degrees ends on a multiple of 15 when asked to; otherwise the
 * upright quarters still pull a little.
 */
export function snappedTurn(start: number, turn: number, steps: boolean): number {
  const end = start + turn
  if (steps) return Math.round(end / 15) * 15 - start
  const quarter = Math.round(end / 90) * 90
  return Math.abs(end - quarter) < 2 ? quarter - start : Math.round(turn)
}
