import { canvasCommands } from '../commands/canvasCommands.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { takeAsFreshLook } from '#shared/docs/freshBlocks.ts'
import { lookOf, wear } from '#shared/docs/lookEdits.ts'
import { shortcutKeys } from '#client/ui/shortcut.ts'
import { showToast } from '#client/ui/toast.ts'
import { editorOf } from '../blocks/blockEditors.ts'
import { undoToast } from '#client/deck/undoToast.ts'
import { movableOf } from './blockCommands.ts'
import { selectedBlocks, type CanvasScope } from './scope.ts'

const keysOf = (name: 'copyLook' | 'pasteLook'): string =>
  shortcutKeys(canvasCommands[name].keys[0]).join(' + ')

/** Takes the look of the selected block in hand, for as long as the deck is open. */
export function copyLook(scope: CanvasScope): void {
  const [block] = movableOf(scope, selectedBlocks(scope).slice(0, 1))
  const look = block && lookOf(scope.session.design.doc, scope.slide.id, block.id)
  if (!look) return
  scope.canvas.setState({ look })
  showToast(`Look copied. Select other blocks and press ${keysOf('pasteLook')}.`, { topic: 'look' })
}

/** Gives it to the selected blocks, as one step. */
export function pasteLook(scope: CanvasScope): void {
  const { session, slide, canvas } = scope
  const ids = movableOf(scope, selectedBlocks(scope)).map(({ id }) => id)
  if (ids.length === 0) return
  const { look } = canvas.getState()
  if (look) session.history.gesture(() => editBlocks(session.design.doc, slide.id, ids, wear(look)))
  else showToast(`No look is copied yet. Select a block and press ${keysOf('copyLook')}.`, { topic: 'look' })
}

/** What tools make of this kind looks like the selected block from now on, in this deck and where its theme is worn. */
export function takeAsFresh(scope: CanvasScope): void {
  const { session, slide } = scope
  const [block] = movableOf(scope, selectedBlocks(scope).slice(0, 1))
  if (!block) return
  if (session.history.gesture(() => takeAsFreshLook(session.design.doc, slide.id, block.id)))
    undoToast(session, `New ${editorOf(block.kind).name.toLowerCase()}s look like this one from now on.`)
}
