import type { Axis } from '#shared/blocks/table/doc.ts'
import { isThin } from '#shared/blocks/kinds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { handles } from '../../geometry/handle.ts'
import { boundsOfAll, centreOf, type Point } from '../../geometry/rect.ts'
import type { Gesture } from './gesture.ts'

/** The drag that a handle under the pointer starts; `null` when the pointer is on none. */
export function gestureOfHandle(
  target: EventTarget,
  slide: ComposedSlide,
  selection: readonly BlockId[],
  from: Point,
): Gesture | null {
  const grip = target instanceof Element ? target.closest('[data-handle]')?.getAttribute('data-handle') : null
  const blocks = slide.blocks.filter(({ id }) => selection.includes(id))
  const bounds = boundsOfAll(blocks.map(({ frame }) => frame))
  if (!grip || !bounds) return null
  const [only] = blocks
  if (only && isThin(only) && (grip === 'start' || grip === 'end')) {
    return { kind: 'line-end', block: only, end: grip }
  }
  const adjust = /^adjust-(\d+)$/.exec(grip)
  if (adjust && only && 'shape' in only) return { kind: 'adjust', block: only, at: Number(adjust[1]) }
  const border = /^(row|column) (\d+)$/.exec(grip)
  if (border && only?.kind === 'table') {
    return { kind: 'border', table: only, axis: border[1] as Axis, at: Number(border[2]), from }
  }
  if (grip === 'rotate') {
    return { kind: 'rotate', blocks, about: centreOf(blocks.length === 1 ? only!.frame : bounds), from }
  }
  const handle = handles.find((known) => known === grip)
  return handle ? { kind: 'resize', blocks, handle, from } : null
}
