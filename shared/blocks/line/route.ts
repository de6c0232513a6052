import { Pen } from '../shape/pen.ts'
import type { Point } from './ends.ts'
import type { LineJoins, Route, Side } from './model.ts'

/** Pixels that a line keeps off the two sides that it leaves and reaches, where both look the same way. */
const room = 24

type Axis = 'across' | 'down'

const axisOf = (side: Side | null): Axis | null =>
  side === null ? null : side === 'left' || side === 'right' ? 'across' : 'down'

const outward = (side: Side | null): number =>
  side === null ? 0 : side === 'right' || side === 'bottom' ? 1 : -1

/** The corners of a line's way, its ends among them: two when it is straight, three or four when it bends. */
export function routePoints(start: Point, end: Point, route: Route, joins: LineJoins): readonly Point[] {
  if (route === 'straight') return [start, end]
  const sides = [joins.start?.side ?? null, joins.end?.side ?? null] as const
  const dominant = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y) ? 'across' : 'down'
  const from = axisOf(sides[0]) ?? axisOf(sides[1]) ?? dominant
  const to = axisOf(sides[1]) ?? from
  if (from !== to)
    return [start, from === 'across' ? { x: end.x, y: start.y } : { x: start.x, y: end.y }, end]
  return from === 'across'
    ? [
        start,
        { x: between(start.x, end.x, sides), y: start.y },
        { x: between(start.x, end.x, sides), y: end.y },
        end,
      ]
    : [
        start,
        { x: start.x, y: between(start.y, end.y, sides) },
        { x: end.x, y: between(start.y, end.y, sides) },
        end,
      ]
}

/** Half of the way; beyond both where the line leaves and reaches sides that look the same way. */
function between(a: number, b: number, [from, to]: readonly [Side | null, Side | null]): number {
  const way = outward(from)
  if (way === 0 || way !== outward(to)) return (a + b) / 2
  return way > 0 ? Math.max(a, b) + room : Math.min(a, b) - room
}

/** Through the corners, or along the curves that PowerPoint's connectors make of them. */
export function routePath(points: readonly Point[], route: Route): string {
  const [start, one, two, end] = points
  if (!start || !one) return ''
  const pen = Pen.plain().move(start.x, start.y)
  if (route !== 'curved' || !two)
    return points.slice(1).reduce((drawn, { x, y }) => drawn.line(x, y), pen).path
  if (!end) return pen.curve(...half(start, one), ...half(two, one), two.x, two.y).path
  const [middle, first, last] = [mid(one, two), mid(one, mid(one, two)), mid(two, mid(one, two))]
  return pen
    .curve(...half(start, one), first.x, first.y, middle.x, middle.y)
    .curve(last.x, last.y, ...half(end, two), end.x, end.y).path
}

const mid = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const half = (a: Point, b: Point): readonly [number, number] => [(a.x + b.x) / 2, (a.y + b.y) / 2]
