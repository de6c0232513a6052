import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'
import { blockAt } from './hit.ts'
import { centreOf, turned, type Point } from './rect.ts'

/** Above stands whose the block is, so that comes last. */
const sides = ['below', 'right', 'left', 'above'] as const

/** The side of a frame where the grip that turns it stands. */
export type TurnSide = (typeof sides)[number]

/**
 * The first side where the grip lies over no other block, `reach` deck pixels from the edge. What the frame itself
 * lies on is under the grip on every side, and counts for nothing.
 */
export function turnSide(frame: Frame, others: readonly ComposedBlock[], reach: number): TurnSide {
  const centre = centreOf(frame)
  const beside = others.filter((block) => blockAt([block], centre, 0) === null)
  const isFree = (side: TurnSide): boolean =>
    around(gripAt(frame, side, reach), reach / 3).every((point) => blockAt(beside, point, reach / 3) === null)
  return sides.find(isFree) ?? 'below'
}

/** The grip is easier to hit than to see. */
const around = ({ x, y }: Point, r: number): readonly Point[] => [
  { x: x - r, y },
  { x: x + r, y },
  { x, y: y - r },
  { x, y: y + r },
]

function gripAt(frame: Frame, side: TurnSide, reach: number): Point {
  const centre = centreOf(frame)
  const [dx, dy] = [frame.w / 2 + reach, frame.h / 2 + reach]
  const at = {
    below: { x: centre.x, y: centre.y + dy },
    above: { x: centre.x, y: centre.y - dy },
    right: { x: centre.x + dx, y: centre.y },
    left: { x: centre.x - dx, y: centre.y },
  }
  return turned(at[side], centre, frame.rotation)
}
