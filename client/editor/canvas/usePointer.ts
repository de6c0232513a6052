import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { openBlock } from './blockCommands.ts'
import { cellUnder } from '../blocks/table/cellUnder.ts'
import { blockAt } from '../geometry/hit.ts'
import { tellOfBeneath } from './beneath.ts'
import type { GestureTracker } from './gestures/GestureTracker.ts'
import { enterGroup } from './enterGroup.ts'
import { unitAt, type CanvasScope } from './scope.ts'
import { useHover, type Over } from './useHover.ts'
import { selectCellUnder } from './tables/cellPress.ts'
import { usePinch } from './viewport/usePinch.ts'
import { usePan } from './viewport/usePan.ts'

/** Sorts what the pointer does on the canvas: into the live editor, the view, or the blocks. */
export function usePointer(scope: RefObject<CanvasScope>, gestures: GestureTracker) {
  const pan = usePan()
  const pinch = usePinch(scope, gestures.cancel)
  const { over, hover, leave } = useHover(scope)
  /** Where a press began that had nothing else to do: no tool, no selection to let go of. */
  const idle = useRef<{ readonly x: number; readonly y: number } | null>(null)

  const handlePointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (pinch.start(event)) return
    if (inEditedText(event)) return
    if (pan.start(event)) return
    if (inEditedBox(scope.current, event) && !onHandle(event)) return
    const { tool, selection } = scope.current.editor.getState()
    const isIdle = event.button === 0 && tool === 'select' && selection.length === 0
    idle.current = isIdle ? { x: event.clientX, y: event.clientY } : null
    if (event.button === 0) gestures.start(event)
    if (event.button === 2) selectUnder(scope.current, event)
  }

  /** The focus changes with this event, and must not leave a text that is still written in. */
  const handleMouseDown = (event: MouseEvent<HTMLElement>): void => {
    if (!inEditedText(event) && scope.current.editor.getState().editing !== null) event.preventDefault()
  }

  const handlePointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!pinch.move(event) && !pan.move(event) && !gestures.move(event)) hover(event)
  }

  const handlePointerUp = (event: PointerEvent<HTMLElement>): void => {
    if (pinch.end(event) || pan.end(event)) return
    gestures.end(event)
    const from = idle.current
    idle.current = null
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4)
      tellOfBeneath(scope.current, event)
  }

  const handlePointerCancel = (event: PointerEvent<HTMLElement>): void => {
    if (!pinch.end(event) && !pan.end(event)) gestures.cancel()
  }

  const handleDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    if (inEditedText(event)) return
    const block = under(scope.current, event)
    if (!block) return
    if (unitAt(scope.current, block).group) enterGroup(scope.current, block.id)
    else openBlock(scope.current, block.id, event)
  }

  const handlers = {
    onPointerDown: handlePointerDown,
    onMouseDown: handleMouseDown,
    onPointerMove: handlePointerMove,
    onPointerUp: handlePointerUp,
    onPointerCancel: handlePointerCancel,
    onPointerLeave: leave,
    onDoubleClick: handleDoubleClick,
  }
  return { over, handlers } satisfies { over: Over; handlers: object }
}

const under = ({ slide, view }: CanvasScope, event: MouseEvent) =>
  blockAt(slide.blocks, view.toDeck(event), 6 / view.zoom)

const inEditedText = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('[data-edited]') !== null

const onHandle = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('[data-handle]') !== null

/** Beside the words, but in their box: the caret stays where it is. */
function inEditedBox({ slide, editor, view }: CanvasScope, event: MouseEvent): boolean {
  const block = slide.blocks.find(({ id }) => id === editor.getState().editing?.block)
  const at = view.toDeck(event)
  if (block?.kind === 'table')
    return cellUnder(block, at) === editor.getState().editing?.part && !event.shiftKey
  return block !== undefined && blockAt([block], at, 0) !== null
}

/** A right click acts on what it hit, or on the selection if it hit that. */
function selectUnder(scope: CanvasScope, event: MouseEvent): void {
  const { selection, select } = scope.editor.getState()
  const block = under(scope, event)
  if (!block) select([])
  else if (!selection.includes(block.id)) select(unitAt(scope, block).blocks.map(({ id }) => id))
  if (block?.kind === 'table' && selection.length < 2) selectCellUnder(scope, block, scope.view.toDeck(event))
}
