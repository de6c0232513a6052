import type { BlockKind } from '#shared/blocks/kinds.ts'
import { slideSize, type Frame } from '#shared/model/frame.ts'
import { editorOf } from '../../blocks/blockEditors.ts'
import { tidyFrame, type Point } from '../../geometry/rect.ts'

/** For a click instead of a drag: the usual size about the point; what begins at a click starts there. */
export function frameAtClick(kind: BlockKind, { x, y }: Point): Frame {
  const { size, beginsAtClick } = editorOf(kind).tool
  return usualFrame(kind, beginsAtClick ? x : x - size.w / 2, y)
}

/** For a key instead of a click: the usual size in the middle of the slide. */
export const frameInMiddle = (kind: BlockKind): Frame =>
  usualFrame(kind, (slideSize.width - editorOf(kind).tool.size.w) / 2, slideSize.height / 2)

function usualFrame(kind: BlockKind, left: number, middle: number): Frame {
  const { w, h } = editorOf(kind).tool.size
  return tidyFrame({ x: Math.round(left), y: Math.round(middle - h / 2), w, h, rotation: 0 })
}
