import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { mirror } from '#shared/blocks/shape/outlineDoc.ts'
import { editBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import type { Act, Acts } from '#client/ui/command.ts'
import { idsOf, movableOf } from './blockCommands.ts'
import type { CanvasScope } from './scope.ts'

/** Turns shapes and icons over, each where it stands: left and right, or top and bottom, as the eye sees them. */
export function flipActs(
  scope: CanvasScope,
  blocks: readonly ComposedBlock[],
  mine: boolean,
): Acts<'flipAcross' | 'flipDown'> {
  const { session, slide } = scope
  // Top and bottom are left and right after half a turn; a turn goes the other way in a mirror.
  const flip = (halfTurn: 0 | 180): Act => ({
    run() {
      const shapes = movableOf(scope, blocks).filter(({ kind }) => kind === 'shape')
      const turned = shapes.map(
        ({ id, frame }) => [id, { ...frame, rotation: (360 + halfTurn - frame.rotation) % 360 }] as const,
      )
      session.history.gesture(() => {
        editBlocks(session.design.doc, slide.id, idsOf(shapes), mirror)
        setFrames(session.design.doc, slide.id, new Map(turned), slide.blocks)
      })
    },
    may: mine && blocks.every(({ kind }) => kind === 'shape'),
  })
  return { flipAcross: flip(0), flipDown: flip(180) }
}
