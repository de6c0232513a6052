import { moved, slideSize, type Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { boundsOf, boundsOfAll, type Rect } from '../geometry/rect.ts'

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'horizontal' | 'vertical'

interface Placed {
  readonly id: BlockId
  readonly frame: Frame
}

const framesOf = (blocks: readonly Placed[]) => blocks.map(({ frame }) => frame)

const slideRect: Rect = { x: 0, y: 0, w: slideSize.width, h: slideSize.height }

/** One block aligns with the slide, several with each other. Only frames that move are in the answer. */
export function alignFrames(blocks: readonly Placed[], to: Alignment): ReadonlyMap<BlockId, Frame> {
  const within = (blocks.length > 1 && boundsOfAll(framesOf(blocks))) || slideRect
  return moves(blocks, (frame) => shiftTo(boundsOf(frame), within, to))
}

/** Equal gaps between the outermost two; fewer than three blocks have nothing to share out. */
export function distributeFrames(blocks: readonly Placed[], axis: Axis): ReadonlyMap<BlockId, Frame> {
  if (blocks.length < 3) return new Map()
  const [start, size] = axis === 'horizontal' ? (['x', 'w'] as const) : (['y', 'h'] as const)
  const sorted = blocks
    .map((block) => ({ ...block, bounds: boundsOf(block.frame) }))
    .sort((a, b) => a.bounds[start] - b.bounds[start])
  const total = boundsOfAll(framesOf(blocks)) ?? slideRect
  const used = sorted.reduce((sum, { bounds }) => sum + bounds[size], 0)
  const gap = (total[size] - used) / (sorted.length - 1)
  const shifts = new Map<BlockId, number>()
  let at = total[start]
  for (const { id, bounds } of sorted) {
    shifts.set(id, at - bounds[start])
    at += bounds[size] + gap
  }
  return moves(blocks, (_frame, id) => {
    const shift = shifts.get(id) ?? 0
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
  blocks: readonly Placed[],
  shift: (frame: Frame, id: BlockId) => readonly [number, number],
): ReadonlyMap<BlockId, Frame> {
  const changed = new Map<BlockId, Frame>()
  for (const { id, frame } of blocks) {
    const [dx, dy] = shift(frame, id).map(Math.round) as [number, number]
    if (dx !== 0 || dy !== 0) changed.set(id, moved(frame, dx, dy))
  }
  return changed
}
