import { clientBlocks } from '../blocks/forClient.ts'
import type { ComposedBlock } from '../blocks/kinds.ts'
import { planJoins } from '../blocks/planJoins.ts'
import { planOf } from '../blocks/plans.ts'
import { settleGroups } from '../blocks/groups.ts'
import type { BlockId } from '../model/ids.ts'
import { planTarget } from './planLook.ts'
import type { Copy, PlanBuild, PlanPlace, PlanShape } from './plan.ts'

/** What of a page's blocks is in a copy. Without what the client does not get, some groups are none any more. */
export const blocksIn = (copy: Copy, blocks: readonly ComposedBlock[]): readonly ComposedBlock[] =>
  settleGroups(copy === 'client' ? clientBlocks(blocks) : blocks)

/** What a slide says of some of its blocks. */
interface BlocksOnSlide {
  /** The one whose words are its title. */
  readonly title?: ComposedBlock | null
  readonly builds?: ReadonlyMap<BlockId, PlanBuild>
  /** Those that stand in places of its layout. */
  readonly places?: ReadonlyMap<BlockId, PlanPlace> | undefined
}

/** What is drawn of blocks, back to front. */
export const planShapes = (
  blocks: readonly ComposedBlock[],
  { title = null, builds, places }: BlocksOnSlide = {},
): readonly PlanShape[] =>
  planJoins(
    blocks.map((block) => {
      const [build, place] = [builds?.get(block.id), places?.get(block.id)]
      const link = block.link === undefined ? null : planTarget(block.link)
      const more = {
        block: block.id,
        ...(block.groups && { within: block.groups }),
        ...(build && { build }),
        ...(place && { place }),
        ...(link && { link }),
      }
      const shapes = planOf(block).shapes(block, block === title)
      return { block, shapes: shapes.map((shape) => ({ ...shape, ...more })) }
    }),
  )
