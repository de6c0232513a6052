import type { Unit } from '#shared/blocks/groups.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { boundsOfAll, centreOf } from './rect.ts'
import { mustKeepRatio, resizedTogether } from './resize.ts'
import { rotated } from './rotate.ts'

export interface Placed {
  readonly id: BlockId
  readonly frame: Frame
}

const framesOf = ({ blocks }: Unit<Placed>): readonly Frame[] => blocks.map(({ frame }) => frame)

/** Where a unit stands: a block as it is turned, a group as the level rectangle around it. */
export function unitFrame(unit: Unit<Placed>): Frame {
  const [only, another] = unit.blocks
  if (only && !another) return only.frame
  return { ...(boundsOfAll(framesOf(unit)) ?? { x: 0, y: 0, w: 0, h: 0 }), rotation: 0 }
}

/** The frames of a unit's blocks once it stands at `to`; a group with turned members keeps its proportions. */
export function framesAt(unit: Unit<Placed>, to: Frame): readonly (readonly [BlockId, Frame])[] {
  if (unit.blocks.length === 1) return [[unit.blocks[0]!.id, to]]
  const from = unitFrame(unit)
  const scale = to.w === from.w ? to.h / Math.max(from.h, 1) : to.w / Math.max(from.w, 1)
  const isMoved = to.w === from.w && to.h === from.h
  const size = mustKeepRatio(framesOf(unit)) && !isMoved ? { w: from.w * scale, h: from.h * scale } : to
  const sized = resizedTogether(framesOf(unit), from, { x: to.x, y: to.y, w: size.w, h: size.h })
  const frames = to.rotation === 0 ? sized : rotated(sized, centreOf(from), to.rotation)
  return unit.blocks.map(({ id }, at) => [id, frames[at]!])
}
