import type { Act, Acts } from '#client/ui/command.ts'
import { setFrames } from '#shared/docs/blockEdits.ts'
import { arrangeNames, type ArrangeCommand } from '../commands/arrangeCommands.ts'
import { againstOf, arranged, mayArrange } from '../geometry/align.ts'
import { accessIn, chosenIn, type CanvasScope } from './scope.ts'

/** What lines up, spaces out and sizes what is selected, groups as one. What is locked stays, and may be the key block. */
export function arrangeActs(scope: CanvasScope): Acts<ArrangeCommand | 'keyBlock'> {
  const { session, slide, editor } = scope
  if (!session.can.editDesign) return {}
  const chosen = chosenIn(scope).units
  const { keyBlock, alignTo, chooseKey } = editor.getState()
  const against = againstOf(chosen, { keyBlock, alignTo })
  const units = chosen.filter(({ blocks }) => blocks.every((block) => accessIn(scope, block).geometry))
  const arranging = (name: ArrangeCommand): Act => ({
    run() {
      const frames = arranged(name, units, against)
      if (frames.size > 0)
        session.history.gesture(() => setFrames(session.design.doc, slide.id, frames, slide.blocks))
    },
    may: mayArrange(name, units, against),
  })
  /** Behind the last one comes none. */
  const next = chosen[typeof against === 'string' ? 0 : chosen.indexOf(against) + 1]
  return {
    ...Object.fromEntries(arrangeNames.map((name) => [name, arranging(name)])),
    keyBlock: { run: () => chooseKey(next?.blocks[0]?.id ?? null), may: chosen.length > 1 },
  }
}
