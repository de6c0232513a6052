import { useEffect, type RefObject } from 'react'
import { blockAt } from '../geometry/hit.ts'
import { enterGroup } from './enterGroup.ts'
import { openBlock } from './blockCommands.ts'
import { unitAt, type CanvasScope } from './scope.ts'
import type { EarlyPress } from './StillSlide.tsx'

/** Does what was meant by presses and letters that came before the canvas. */
export function useEarlyPress(
  scope: RefObject<CanvasScope>,
  viewport: RefObject<HTMLElement | null>,
  early: EarlyPress | null,
  onTaken: () => void,
): void {
  useEffect(() => {
    if (!early) return
    onTaken()
    const { slide, view, editor } = scope.current
    const block = blockAt(slide.blocks, view.toDeck(early.at), 6 / view.zoom)
    if (!block) return
    viewport.current?.focus({ preventScroll: true })
    const unit = unitAt(scope.current, block)
    editor.getState().select(unit.blocks.map(({ id }) => id))
    if (early.opens && unit.group) enterGroup(scope.current, block.id)
    else if (early.opens) openBlock(scope.current, block.id, early.at)
    // The canvas listens at the window and asks what has the focus.
    for (const key of early.typed)
      viewport.current?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }, [scope, viewport, early, onTaken])
}
