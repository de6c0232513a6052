import { useEffect, type RefObject } from 'react'
import { lastSlide } from '#client/deck/lastSlide.ts'
import { pressedCommand, type Act } from '#client/ui/command.ts'
import { readLayout } from '#shared/docs/designDoc.ts'
import type { Tool } from '#client/deck/editorStore.ts'
import {
  canvasCommands,
  canvasMoves,
  clipboardCommands,
  toolCommands,
  zoomCommands,
  type CanvasCommand,
  type CanvasMove,
} from '../commands/canvasCommands.ts'
import { rulingCommands } from '../commands/rulingCommands.ts'
import { rulingActs } from './ruling/rulingActs.ts'
import { begunByLetter } from './begunWords.ts'
import { openSelected, selectNext } from './blockCommands.ts'
import { canvasActs } from './canvasActs.ts'
import { cropKeys } from './crop/cropKeys.ts'
import { leaveGroup } from './enterGroup.ts'
import { isFrameKey, pressFrames } from './frameKeys.ts'
import { drawBlock } from './gestures/commitGesture.ts'
import { isForCanvas } from './ownKeyboard.ts'
import { selectedBlocks, selectedFrames, type CanvasScope } from './scope.ts'
import { cellKeys } from './tables/cellKeys.ts'
import { frameInMiddle } from './tools/newBlock.ts'
import { zoomActs } from './viewport/zoomActs.ts'

const onSlide = { ...canvasMoves, ...canvasCommands }

/** The canvas's keys. `cancelGesture` says whether there was a drag to give up. */
export function useCanvasKeys(
  scope: RefObject<CanvasScope>,
  viewport: RefObject<HTMLElement | null>,
  cancelGesture: () => boolean,
): void {
  useEffect(() => {
    const handleDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      if (act(scope.current, event, viewport.current, cancelGesture)) event.preventDefault()
    }
    const stopPanning = (): void => scope.current.canvas.setState({ panning: false })
    const handleUp = (event: KeyboardEvent): void => {
      if (event.key === ' ') stopPanning()
    }
    addEventListener('keydown', handleDown)
    addEventListener('keyup', handleUp)
    addEventListener('blur', stopPanning)
    return () => {
      removeEventListener('keydown', handleDown)
      removeEventListener('keyup', handleUp)
      removeEventListener('blur', stopPanning)
    }
  }, [scope, viewport, cancelGesture])
}

/** Does what a press means here. `false`: nothing, so the browser goes on. */
function act(
  scope: CanvasScope,
  event: KeyboardEvent,
  viewport: HTMLElement | null,
  cancel: () => boolean,
): boolean {
  // Beside the slide and in a text, too: the browser's own zoom would tear the page out of its places.
  const zoom = pressedCommand(zoomCommands, event)
  if (zoom) return run(zoomActs(scope.view, selectedFrames(scope))[zoom.name])
  if (!isForCanvas(event, viewport)) return false
  if (cropKeys(scope, event, cancel) || cellKeys(scope, event) || begunByLetter(scope, event)) return true
  const tool = pressedCommand(toolCommands, event)
  if (tool) return takeTool(scope, tool.name)
  const ruled = pressedCommand(rulingCommands, event)
  if (ruled) return run(rulingActs(scope)[ruled.name])
  const pressed = pressedCommand(onSlide, event)
  if (!pressed || clipboardCommands.some((name) => name === pressed.name)) return false
  // Tab from nowhere in particular goes where it always goes.
  if (pressed.key.endsWith('tab') && event.target !== viewport) return false
  if (pressed.name in canvasMoves) return move(scope, pressed.name as CanvasMove, pressed.key, cancel)
  return command(scope, pressed.name as CanvasCommand, pressed.key)
}

/** With something selected a key always answers, if only with whose it is; Control and a letter is never the browser's. */
function command(scope: CanvasScope, name: CanvasCommand, key: string): boolean {
  const any = selectedBlocks(scope).length > 0
  if (name === 'edit') return placeTool(scope) || openSelected(scope)
  const known = canvasActs(scope)[name]
  if (any || known?.may !== false) known?.run()
  return any || key.startsWith('mod')
}

function move(scope: CanvasScope, name: CanvasMove, key: string, cancelGesture: () => boolean): boolean {
  if (isFrameKey(name)) return pressFrames(scope, name, key)
  switch (name) {
    case 'next':
      return selectNext(scope, 1)
    case 'previous':
      return selectNext(scope, -1)
    case 'leave':
      return cancelGesture() || leave(scope)
    case 'pan':
      scope.canvas.setState({ panning: true })
      return true
  }
}

function takeTool({ session, editor }: CanvasScope, tool: Tool): boolean {
  if (session.can.editDesign) editor.getState().takeTool(tool)
  return session.can.editDesign
}

/** With a tool in hand Enter puts its block on the slide, as a click does. */
function placeTool(scope: CanvasScope): boolean {
  const { tool } = scope.editor.getState()
  if (tool === 'select' || !scope.session.can.editDesign) return false
  drawBlock(scope, tool, frameInMiddle(tool))
  return true
}

/** One step out: first the tool goes, then the group that one is in, then the selection, then the layouts. */
function leave(scope: CanvasScope): boolean {
  const { tool, takeTool: take, selection, select, following, follow, openSlide } = scope.editor.getState()
  if (tool !== 'select') take('select')
  else if (leaveGroup(scope)) return true
  else if (selection.length > 0) select([])
  else if (following) follow(null)
  else if (isLayout(scope)) openSlide(lastSlide(scope.session.deckId))
  else return false
  return true
}

const isLayout = ({ session, slide }: CanvasScope): boolean =>
  readLayout(session.design.doc, slide.id) !== null

function run(known: Act | undefined): boolean {
  if (known?.may !== false) known?.run()
  return known !== undefined
}
