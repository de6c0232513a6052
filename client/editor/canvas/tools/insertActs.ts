import type { BlockKind } from '#shared/blocks/kinds.ts'
import { presets, type Shape } from '#shared/blocks/shape/presets.ts'
import type { Act, Acts } from '#client/ui/command.ts'
import { drawnKinds } from '../../blocks/blockEditors.ts'
import type { ShapeCommand } from '../../commands/insertCommands.ts'
import { focusPane } from '../../layout/panes.ts'
import type { CanvasScope } from '../scope.ts'

/** Takes a tool in hand from elsewhere: from then on the keys are the slide's, and Enter puts its block there. */
export function insertActs({ session, editor, canvas }: CanvasScope): Acts<BlockKind | ShapeCommand> {
  const may = session.can.editDesign
  const take = (kind: BlockKind, shape?: Shape): Act => ({
    run() {
      if (shape) canvas.setState({ shape })
      editor.getState().takeTool(kind)
      focusPane('slide')
    },
    may,
  })
  const shapes = Object.keys(presets) as readonly Shape[]
  return {
    ...Object.fromEntries(drawnKinds.map((kind) => [kind, take(kind)])),
    ...Object.fromEntries(shapes.map((shape) => [`shape/${shape}`, take('shape', shape)])),
  }
}
