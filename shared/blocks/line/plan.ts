import { planFrame } from '#shared/pptx/geometry.ts'
import type { PlanHead, PlanLine } from '#shared/pptx/plan.ts'
import { planOutline } from '#shared/pptx/planColor.ts'
import type { BlockPlan } from '../spec.ts'
import { lineEnds, type Point } from './ends.ts'
import type { ComposedLineBlock, LineHead } from './model.ts'
import { routePoints } from './route.ts'

export const linePlan: BlockPlan<ComposedLineBlock> = {
  shapes: (block) => {
    const outline = planOutline(block.stroke)
    if (outline === null) return []
    const heads = { start: planHead(block.heads.start), end: planHead(block.heads.end) }
    const joins = { start: null, end: null }
    return [{ kind: 'line', ...planWay(block), outline, heads, joins }]
  },
}

const sizes = { small: 'sm', medium: 'med', large: 'lg' } as const

const planHead = (head: LineHead | null): PlanHead | null =>
  head && { type: head.form, size: sizes[head.size] }

type Way = Pick<PlanLine, 'frame' | 'flip' | 'geometry'>

function planWay({ frame, route, joins }: ComposedLineBlock): Way {
  if (route === 'straight' && joins.start === null && joins.end === null) {
    const level = { ...frame, y: frame.y + frame.h / 2, h: 0 }
    return {
      frame: planFrame(level),
      flip: { h: false, v: false },
      geometry: { preset: 'line', adjust: {} },
    }
  }
  const points = routePoints(...lineEnds(frame), route, joins)
  const [start, second, end] = [points[0]!, points[1]!, points.at(-1)!]
  const lies = points.length === 2 || start.y === second.y
  return { ...spanned(start, end, lies), geometry: planConnector(points, route === 'curved', lies) }
}

/** A connector goes from its top left to its bottom right and leaves across; one that leaves down is turned. */
function spanned(start: Point, end: Point, lies: boolean): Pick<PlanLine, 'frame' | 'flip'> {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const [w, h] = lies ? [Math.abs(dx), Math.abs(dy)] : [Math.abs(dy), Math.abs(dx)]
  const x = (start.x + end.x - w) / 2
  const y = (start.y + end.y - h) / 2
  return {
    frame: planFrame({ x, y, w, h, rotation: lies ? 0 : 90 }),
    flip: lies ? { h: dx < 0, v: dy < 0 } : { h: dy < 0, v: dx > 0 },
  }
}

function planConnector(points: readonly Point[], curved: boolean, lies: boolean): PlanLine['geometry'] {
  const family = curved ? 'curvedConnector' : 'bentConnector'
  const [start, second, , last] = points
  if (points.length === 2) return { preset: 'straightConnector1', adjust: {} }
  if (!start || !second || !last) return { preset: `${family}2`, adjust: {} }
  const along = (point: Point) => (lies ? point.x : point.y)
  const way = along(last) - along(start) || 1
  const adj1 = Math.round(((along(second) - along(start)) / way) * 100_000)
  return {
    preset: `${family}3`,
    adjust: adj1 === 50_000 ? {} : { adj1: Math.max(-1e8, Math.min(1e8, adj1)) },
  }
}
