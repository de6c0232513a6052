import { isThin, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { sidePoint } from '#shared/blocks/line/ends.ts'
import { sides, type Join } from '#shared/blocks/line/model.ts'
import { isGround } from './hit.ts'
import { boundsOf, type Point } from './rect.ts'

/** A place that an end of a line may stick to. */
export interface Site extends Join {
  readonly at: Point
}

/** The middles of all sides; what fills most of the slide is ground, and nothing sticks to it. */
export const sitesOf = (blocks: readonly ComposedBlock[]): readonly Site[] =>
  blocks
    .filter((block) => !isThin(block) && !isGround(boundsOf(block.frame)))
    .flatMap(({ id, frame }) => sides.map((side) => ({ block: id, side, at: sidePoint(frame, side) })))

/** The nearest of them within reach; `null` for none. */
export function siteNear(sites: readonly Site[], point: Point, reach: number): Site | null {
  const apart = ({ at }: Site): number => Math.hypot(at.x - point.x, at.y - point.y)
  const [nearest] = [...sites].sort((a, b) => apart(a) - apart(b))
  return nearest && apart(nearest) <= reach ? nearest : null
}
