import { moved, slideSize, type Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'

export const alignments = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]
export type Axis = 'horizontal' | 'vertical'

interface Placed {
  readonly id: BlockId
  readonly frame: Frame
}

/** Edges in deck pixels. */
interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const slideBounds: Bounds = { left: 0, top: 0, right: slideSize.width, bottom: slideSize.height }

/** The upright rectangle around a frame, turned as it is. */
export function boundsOf({ x, y, w, h, rotation }: Frame): Bounds {
  const turn = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const [halfW, halfH] = [(w * cos + h * sin) / 2, (w * sin + h * cos) / 2]
  const [midX, midY] = [x + w / 2, y + h / 2]
  return { left: midX - halfW, top: midY - halfH, right: midX + halfW, bottom: midY + halfH }
}

/** One block aligns with the slide, several with each other. Only frames that move are in the answer. */
export function alignFrames(blocks: readonly Placed[], to: Alignment): ReadonlyMap<BlockId, Frame> {
  const all = blocks.map(({ frame }) => boundsOf(frame))
  const within = blocks.length > 1 ? around(all) : slideBounds
  return moves(blocks, (frame) => {
    const own = boundsOf(frame)
    const [dx, dy] = shiftTo(own, within, to)
    return [dx, dy]
  })
}

/** Equal gaps between the outermost two; fewer than three blocks have nothing to share out. */
export function distributeFrames(blocks: readonly Placed[], axis: Axis): ReadonlyMap<BlockId, Frame> {
  if (blocks.length < 3) return new Map()
  const [start, end] = axis === 'horizontal' ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const sorted = blocks
    .map((block) => ({ ...block, bounds: boundsOf(block.frame) }))
    .sort((a, b) => a.bounds[start] - b.bounds[start])
  const total = around(sorted.map(({ bounds }) => bounds))
  const used = sorted.reduce((sum, { bounds }) => sum + bounds[end] - bounds[start], 0)
  const gap = (total[end] - total[start] - used) / (sorted.length - 1)
  const shifts = new Map<BlockId, number>()
  let at = total[start]
  for (const { id, bounds } of sorted) {
    shifts.set(id, at - bounds[start])
    at += bounds[end] - bounds[start] + gap
  }
  return moves(blocks, (_frame, id) => {
    const shift = shifts.get(id) ?? 0
    return axis === 'horizontal' ? [shift, 0] : [0, shift]
  })
}

function shiftTo(own: Bounds, within: Bounds, to: Alignment): readonly [number, number] {
  switch (to) {
    case 'left':
      return [within.left - own.left, 0]
    case 'center':
      return [(within.left + within.right - own.left - own.right) / 2, 0]
    case 'right':
      return [within.right - own.right, 0]
    case 'top':
      return [0, within.top - own.top]
    case 'middle':
      return [0, (within.top + within.bottom - own.top - own.bottom) / 2]
    case 'bottom':
      return [0, within.bottom - own.bottom]
  }
}

const around = (all: readonly Bounds[]): Bounds => ({
  left: Math.min(...all.map(({ left }) => left)),
  top: Math.min(...all.map(({ top }) => top)),
  right: Math.max(...all.map(({ right }) => right)),
  bottom: Math.max(...all.map(({ bottom }) => bottom)),
})

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
