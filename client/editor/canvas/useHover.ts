import { textAddresses } from '#shared/blocks/kinds.ts'
import { useState, type PointerEvent, type RefObject } from 'react'
import { blockAt } from '../geometry/hit.ts'
import { accessIn, type CanvasScope } from './scope.ts'

/** What the pointer is over, as far as its shape should say so. */
export type Over = 'movable' | 'writable' | 'nothing'

/** Finds the block under a resting pointer and says how it would answer. */
export function useHover(scope: RefObject<CanvasScope>) {
  const [over, setOver] = useState<Over>('nothing')

  const hover = (event: PointerEvent): void => {
    const { slide, canvas, editor, view } = scope.current
    const block = blockAt(slide.blocks, view.toDeck(event), 6 / view.zoom)
    const id = block?.id ?? null
    if (canvas.getState().hovered !== id) canvas.setState({ hovered: id })
    if (!block || block.id === editor.getState().editing?.block) return setOver('nothing')
    const { geometry, words } = accessIn(scope.current, block)
    setOver(geometry ? 'movable' : words && textAddresses(block).length > 0 ? 'writable' : 'nothing')
  }

  const leave = (): void => {
    scope.current.canvas.setState({ hovered: null })
    setOver('nothing')
  }

  return { over, hover, leave }
}
