import type { Frame } from '#shared/model/frame.ts'
import type { Side } from './model.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A line goes from the middle of its frame's left edge to the middle of its right, whatever way it takes between. */
export const lineEnds = (frame: Frame): readonly [start: Point, end: Point] => [
  sidePoint(frame, 'left'),
  sidePoint(frame, 'right'),
]

/** The frame of a line between two points; `h` is the height it had. */
export function lineFrame(start: Point, end: Point, h: number): Frame {
  const w = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y))
  const turn = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
  return {
    x: tidy((start.x + end.x - w) / 2),
    y: tidy((start.y + end.y - h) / 2),
    w: tidy(w),
    h,
    rotation: tidy((turn + 360) % 360),
  }
}

/** Hundredths are finer than anybody sees, and keep stored frames readable. */
const tidy = (value: number): number => Math.round(value * 100) / 100

const ways = { top: [0, -1], right: [1, 0], bottom: [0, 1], left: [-1, 0] } as const

/** The middle of a side of a frame, turned as it is. */
export function sidePoint({ x, y, w, h, rotation }: Frame, side: Side): Point {
  const [across, down] = ways[side]
  const turn = (rotation * Math.PI) / 180
  const [dx, dy] = [(across * w) / 2, (down * h) / 2]
  return {
    x: x + w / 2 + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: y + h / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
  }
}
