import type { BlockBase, ContentBase } from '#shared/model/block.ts'
import type { Stroke } from '#shared/model/color.ts'
import { noParts } from '../parts.ts'
import type { BlockModel, Composed } from '../spec.ts'

/** From the middle of the frame's left edge to the middle of its right; slanted by the frame's rotation. */
export interface LineLook {
  readonly stroke: Stroke
  readonly heads: { readonly start: boolean; readonly end: boolean }
}

export interface LineBlock extends BlockBase, LineLook {
  readonly kind: 'line'
}

export interface LineContent extends ContentBase, Partial<LineLook> {
  readonly kind: 'line'
}

export type ComposedLineBlock = Composed<LineBlock>

export const lineModel: BlockModel<LineLook> = {
  slot: null,
  parts: () => noParts,
  outline: 'line',
}
