import { isWithin, unitOf } from '#shared/blocks/groups.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { chosenIn, maybeBlock, unitAt, type CanvasScope } from './scope.ts'

/** Goes into the group that a block is in, one level down, and selects what of it the block is there. */
export function enterGroup(scope: CanvasScope, id: BlockId): void {
  const block = maybeBlock(scope, id)
  const group = block && unitAt(scope, block).group
  if (!group) return
  const { blocks } = unitOf(scope.slide.blocks, block, group)
  scope.editor.getState().select(
    blocks.map((one) => one.id),
    group,
  )
}

/** One level out: the group is selected that one was in. `false` when there is none. */
export function leaveGroup(scope: CanvasScope): boolean {
  const { within } = chosenIn(scope)
  if (within.length === 0) return false
  const members = scope.slide.blocks.filter((block) => isWithin(block, within))
  scope.editor.getState().select(
    members.map(({ id }) => id),
    within.slice(0, -1),
  )
  return members.length > 0
}
