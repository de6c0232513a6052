import { chosenOf, isWithin } from '#shared/blocks/groups.ts'
import { groupBlocks, moveToGroup, ungroupBlocks } from '#shared/docs/stackEdits.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Act, Acts } from '#client/ui/command.ts'
import { showToast } from '#client/ui/toast.ts'
import type { GroupCommand } from '../commands/canvasCommands.ts'
import { movableOf } from './blockCommands.ts'
import { enterGroup } from './enterGroup.ts'
import { accessIn, chosenIn, selectedBlocks, type CanvasScope } from './scope.ts'

/** What can be done with groups and what is in them. */
export function groupActs(scope: CanvasScope): Acts<GroupCommand> {
  const { session, slide, editor } = scope
  const { doc } = session.design
  const { within, units } = chosenIn(scope)
  const blocks = selectedBlocks(scope)
  const mine = blocks.some((block) => accessIn(scope, block).geometry)
  const groups = units.flatMap(({ group }) => (group ? [group] : []))
  const [group, another] = groups
  const singles = units.filter((unit) => unit.group === null).flatMap((unit) => unit.blocks)
  const members = slide.blocks.filter((block) => isWithin(block, within))
  const step = (needed: number, act: (ids: readonly BlockId[]) => boolean): Act['run'] => {
    return () => {
      const ids = movableOf(scope, blocks).map(({ id }) => id)
      if (ids.length >= needed && !session.history.gesture(() => act(ids))) showToast(tooDeep)
    }
  }
  const isOne =
    chosenOf(
      slide.blocks,
      blocks.map(({ id }) => id),
    ).units.length < 2
  return {
    enterGroup: {
      run: () => group && enterGroup(scope, units[0]!.blocks[0]!.id),
      may: group !== undefined && units.length === 1,
    },
    group: {
      run: step(2, (ids) => groupBlocks(doc, slide.id, ids) !== null),
      may: mine && !isOne,
    },
    ungroup: {
      run: step(1, () => {
        ungroupBlocks(doc, slide.id, groups)
        editor.getState().select(
          blocks.map(({ id }) => id),
          within,
        )
        return true
      }),
      may: mine && group !== undefined,
    },
    putInGroup: {
      run: step(1, (movable) => {
        const ids = singles.map(({ id }) => id).filter((id) => movable.includes(id))
        const done = group !== undefined && moveToGroup(doc, slide.id, ids, group)
        if (done) editor.getState().select(ids, group)
        return done
      }),
      may: mine && group !== undefined && another === undefined && singles.length > 0,
    },
    takeOut: {
      run: step(1, (ids) => {
        const to = within.slice(0, -1)
        // All of them taken out are what the group was.
        if (ids.length === members.length) ungroupBlocks(doc, slide.id, [within])
        else moveToGroup(doc, slide.id, ids, to)
        editor.getState().select(ids, to)
        return true
      }),
      may: mine && within.length > 0,
    },
  }
}

const tooDeep = 'Groups lie eight deep in each other already. Take one of them apart first.'
