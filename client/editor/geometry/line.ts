import type { Point } from './rect.ts'

/** The point as far from `from` as `to` is, at the nearest multiple of `step` degrees. */
export function onAngle(from: Point, to: Point, step: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const turn = (step * Math.PI) / 180
  const angle = Math.round(Math.atan2(dy, dx) / turn) * turn
  const length = Math.hypot(dx, dy)
  return { x: from.x + Math.cos(angle) * length, y: from.y + Math.sin(angle) * length }
}
