import type { Unit } from '#shared/blocks/groups.ts'
import { moved, slideSize, type Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { boundsOf, boundsOfAll, type Rect } from '../geometry/rect.ts'
import { unitFrame, type Placed } from '../geometry/unitFrame.ts'

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'horizontal' | 'vertical'

type Units = readonly Unit<Placed>[]

const framesOf = (units: Units): readonly Frame[] => units.map(unitFrame)

const slideRect: Rect = { x: 0, y: 0, w: slideSize.width, h: slideSize.height }

/** One block or group aligns with the slide, several with each other. Only frames that move are in the answer. */
export function alignFrames(units: Units, to: Alignment): ReadonlyMap<BlockId, Frame> {
  const within = (units.length > 1 && boundsOfAll(framesOf(units))) || slideRect
  return moves(units, (unit) => shiftTo(boundsOf(unitFrame(unit)), within, to))
}

/** Equal gaps between the outermost two; fewer than three blocks have nothing to share out. */
export function distributeFrames(units: Units, axis: Axis): ReadonlyMap<BlockId, Frame> {
  if (units.length < 3) return new Map()
  const [start, size] = axis === 'horizontal' ? (['x', 'w'] as const) : (['y', 'h'] as const)
  const sorted = units
    .map((unit) => ({ unit, bounds: boundsOf(unitFrame(unit)) }))
    .sort((a, b) => a.bounds[start] - b.bounds[start])
  const total = boundsOfAll(framesOf(units)) ?? slideRect
  const used = sorted.reduce((sum, { bounds }) => sum + bounds[size], 0)
  const gap = (total[size] - used) / (sorted.length - 1)
  const shifts = new Map<Unit<Placed>, number>()
  let at = total[start]
  for (const { unit, bounds } of sorted) {
    shifts.set(unit, at - bounds[start])
    at += bounds[size] + gap
  }
  return moves(units, (unit) => {
    const shift = shifts.get(unit) ?? 0
    return axis === 'horizontal' ? [shift, 0] : [0, shift]
  })
}

function shiftTo(own: Rect, within: Rect, to: Alignment): readonly [number, number] {
  switch (to) {
    case 'left':
      return [within.x - own.x, 0]
    case 'center':
      return [within.x + (within.w - own.w) / 2 - own.x, 0]
    case 'right':
      return [within.x + within.w - own.x - own.w, 0]
    case 'top':
      return [0, within.y - own.y]
    case 'middle':
      return [0, within.y + (within.h - own.h) / 2 - own.y]
    case 'bottom':
      return [0, within.y + within.h - own.y - own.h]
  }
}

/** Whole pixels, so that an aligned block stays on the grid people read in the fields. */
function moves(
  units: Units,
  shift: (unit: Unit<Placed>) => readonly [number, number],
): ReadonlyMap<BlockId, Frame> {
  const changed = new Map<BlockId, Frame>()
  for (const unit of units) {
    const [dx, dy] = shift(unit).map(Math.round) as [number, number]
    if (dx === 0 && dy === 0) continue
    for (const { id, frame } of unit.blocks) changed.set(id, moved(frame, dx, dy))
  }
  return changed
}
