import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { may } from '#shared/policy.ts'
import { showToast } from '#client/ui/toast.ts'
import { canvasCommands } from '../commands/canvasCommands.ts'
import { accessIn, type CanvasScope } from './scope.ts'

export const maySuggest = ({ session }: CanvasScope): boolean => may(session.me.roles, 'suggestion.create')

/** Opens the question to a block's owner. */
export const suggestFor = ({ canvas }: CanvasScope, block: ComposedBlock): void =>
  canvas.setState({ suggesting: block.id })

/** Says whose a block is, and offers to ask them. */
export function askOwner(scope: CanvasScope, block: ComposedBlock): void {
  const action = { label: canvasCommands.suggest.label, run: () => suggestFor(scope, block) }
  showToast(accessIn(scope, block).why, maySuggest(scope) ? { action } : {})
}
