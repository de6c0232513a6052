import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { addBuilds, removeBuilds } from '#shared/docs/buildEdits.ts'
import { maybeLayoutMap } from '#shared/docs/designDoc.ts'
import type { Acts } from '#client/ui/command.ts'
import { buildsFold } from '../sections/Section.tsx'
import { idsOf, movableOf } from './blockCommands.ts'
import type { CanvasScope } from './scope.ts'

/** Blocks that appear on presses, and that are there with their slide; in the order in which they were selected. */
export function buildActs(
  scope: CanvasScope,
  blocks: readonly ComposedBlock[],
  mine: boolean,
): Acts<'build' | 'unbuild'> {
  const { session, slide, editor } = scope
  const { doc } = session.design
  const built = blocks.filter(({ build }) => build).length
  const may = mine && maybeLayoutMap(doc, slide.id) === null
  const chosen = (): readonly string[] => {
    const movable = idsOf(movableOf(scope, blocks))
    return editor.getState().selection.filter((id) => movable.includes(id))
  }
  return {
    build: {
      run: () => {
        session.history.gesture(() => addBuilds(doc, slide.id, chosen()))
        // Where their order is seen and changed.
        buildsFold.set('open')
      },
      may: may && built < blocks.length,
    },
    unbuild: {
      run: () => session.history.gesture(() => removeBuilds(doc, slide.id, chosen())),
      may: may && built > 0,
    },
  }
}
