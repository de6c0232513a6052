import { isThin, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { lineEnds } from '#shared/blocks/line/ends.ts'
import type { LineJoins, LineLook } from '#shared/blocks/line/model.ts'
import { routePoints } from '#shared/blocks/line/route.ts'
import { boundsOf, centreOf, overlap, turned, type Point, type Rect } from './rect.ts'

type Target = Pick<ComposedBlock, 'kind' | 'frame' | 'id'>

/** The topmost block under a point. `slack` widens what is too thin to be hit: deck pixels. */
export const blockAt = <B extends Target>(blocks: readonly B[], point: Point, slack: number): B | null =>
  [...blocks].reverse().find((block) => hits(block, point, slack)) ?? null

function hits(block: Target, point: Point, slack: number): boolean {
  const { frame } = block
  if (isThin(block)) return distanceToWay(wayOf(block), point) <= slack
  const { x, y } = turned(point, centreOf(frame), -frame.rotation)
  const [mx, my] = [margin(frame.w, slack), margin(frame.h, slack)]
  return x >= frame.x - mx && x <= frame.x + frame.w + mx && y >= frame.y - my && y <= frame.y + frame.h + my
}

const margin = (side: number, slack: number): number => Math.max(0, slack - side / 2)

/** The corners of a line's way; what says nothing of one goes straight. */
function wayOf({ frame, ...block }: Target): readonly Point[] {
  const { route = 'straight', joins = free } = block as Partial<LineLook>
  return routePoints(...lineEnds(frame), route, joins)
}

const free: LineJoins = { start: null, end: null }

const distanceToWay = (way: readonly Point[], point: Point): number =>
  Math.min(...way.slice(1).map((corner, at) => distanceToLine(way[at] ?? corner, corner, point)))

function distanceToLine(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length
  const near = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - a.x - near * dx, point.y - a.y - near * dy)
}

/** The blocks that a marquee touches. Large ones count only when they are inside: they are often the ground. */
export const blocksTouched = <B extends Target>(blocks: readonly B[], marquee: Rect): readonly B[] =>
  blocks.filter(({ frame }) => {
    const bounds = boundsOf(frame)
    return isGround(bounds) ? inside(bounds, marquee) : overlap(thick(bounds), marquee)
  })

export const isGround = ({ w, h }: Rect): boolean => w * h > 1280 * 720 * 0.6

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h

/** A level line has no height of its own to overlap with. */
const thick = ({ x, y, w, h }: Rect): Rect => ({ x, y, w: Math.max(w, 1), h: Math.max(h, 1) })
