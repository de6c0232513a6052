import { useEffect, type RefObject } from 'react'
import { blockAt } from '../geometry/hit.ts'
import { beginWords } from './begunWords.ts'
import { openBlock } from './blockCommands.ts'
import type { EarlyPress } from './earlyPresses.ts'
import { enterGroup } from './enterGroup.ts'
import { unitAt, type CanvasScope } from './scope.ts'

/** Does what was meant by presses and letters that came before the canvas, in their order. */
export function useEarlyPresses(
  scope: RefObject<CanvasScope>,
  viewport: RefObject<HTMLElement | null>,
  early: readonly EarlyPress[],
  onTaken: () => void,
): void {
  useEffect(() => {
    if (early.length === 0) return
    onTaken()
    viewport.current?.focus({ preventScroll: true })
    for (const press of early) repeat(scope.current, press)
  }, [scope, viewport, early, onTaken])
}

/** On another slide nothing: what lies there now is not what was pressed. */
function repeat(scope: CanvasScope, { slideId, at, opens, typed }: EarlyPress): void {
  const { slide, view, editor } = scope
  if (slideId !== slide.id) return
  const block = blockAt(slide.blocks, view.toDeck(at), 6 / view.zoom)
  if (!block) return editor.getState().select([])
  const unit = unitAt(scope, block)
  editor.getState().select(unit.blocks.map(({ id }) => id))
  if (opens && unit.group) enterGroup(scope, block.id)
  else if (opens) openBlock(scope, block.id, at)
  if (typed !== '') beginWords(scope, typed)
}
