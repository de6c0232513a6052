import { useEffect, type RefObject } from 'react'
import {
  deleteSelected,
  duplicateSelected,
  openSelected,
  nudge,
  restackSelected,
  selectAll,
  selectNext,
} from './blockCommands.ts'
import { drawBlock } from './gestures/commitGesture.ts'
import { canvasKey, type CanvasKey } from './keys.ts'
import { isForCanvas } from './ownKeyboard.ts'
import { selectedBlocks, type CanvasScope } from './scope.ts'
import { frameInMiddle } from './tools/newBlock.ts'
import type { View } from './viewport/useView.ts'
import { zoomStep } from './viewport/zoomSteps.ts'

/** The canvas's keys. `cancelGesture` says whether there was a drag to give up. */
export function useCanvasKeys(
  scope: RefObject<CanvasScope>,
  viewport: RefObject<HTMLElement | null>,
  cancelGesture: () => boolean,
): void {
  useEffect(() => {
    const handleDown = (event: KeyboardEvent): void => {
      if (!isForCanvas(event, viewport.current)) return
      const key = canvasKey(event)
      // Tab from nowhere in particular goes where it always goes.
      if (key?.kind === 'next' && event.target !== viewport.current) return
      if (key && act(scope.current, key, cancelGesture)) event.preventDefault()
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

/** Whether the key did something, so that the browser need not. */
function act(scope: CanvasScope, key: CanvasKey, cancelGesture: () => boolean): boolean {
  const { editor, canvas, session, view } = scope
  const any = selectedBlocks(scope).length > 0
  switch (key.kind) {
    case 'next':
      return selectNext(scope, key.step)
    case 'nudge':
      if (any) nudge(scope, key.dx, key.dy)
      return any
    case 'delete':
      if (any) deleteSelected(scope)
      return any
    case 'duplicate':
      if (any) duplicateSelected(scope)
      return true
    case 'restack':
      if (any) restackSelected(scope, key.move)
      return true
    case 'select-all':
      selectAll(scope)
      return true
    case 'edit':
      return placeTool(scope) || openSelected(scope)
    case 'leave':
      return cancelGesture() || leave(scope)
    case 'pan':
      canvas.setState({ panning: true })
      return true
    case 'tool':
      if (session.can.editDesign) editor.getState().takeTool(key.tool)
      return session.can.editDesign
    case 'zoom':
      zoomBy(view, key.to)
      return true
  }
}

/** With a tool in hand Enter puts its block on the slide, as a click does. */
function placeTool(scope: CanvasScope): boolean {
  const { tool } = scope.editor.getState()
  if (tool === 'select' || !scope.session.can.editDesign) return false
  drawBlock(scope, tool, frameInMiddle(tool))
  return true
}

/** One step out: first the tool goes, then the selection. */
function leave({ editor }: CanvasScope): boolean {
  const { tool, takeTool, selection, select } = editor.getState()
  if (tool !== 'select') takeTool('select')
  else if (selection.length > 0) select([])
  else return false
  return true
}

function zoomBy({ zoom, zoomTo }: View, to: 'in' | 'out' | 'fit' | 'actual'): void {
  if (to === 'fit') zoomTo('fit')
  else zoomTo(to === 'actual' ? 1 : zoomStep(zoom, to))
}
