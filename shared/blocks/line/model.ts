import type { BlockBase, ContentBase } from '#shared/model/block.ts'
import type { Stroke } from '#shared/model/color.ts'
import { noParts } from '../parts.ts'
import type { BlockModel, Composed } from '../spec.ts'

/** What stands at the end of a line. `arrow` is open, `stealth` notched; DrawingML's names. */
export const headForms = ['triangle', 'arrow', 'stealth', 'diamond', 'oval'] as const
export type HeadForm = (typeof headForms)[number]

export const headSizes = ['small', 'medium', 'large'] as const
export type HeadSize = (typeof headSizes)[number]

export interface LineHead {
  readonly form: HeadForm
  readonly size: HeadSize
}

/** `null`: the line just ends. */
export interface LineHeads {
  readonly start: LineHead | null
  readonly end: LineHead | null
}

/** From the middle of the frame's left edge to the middle of its right; slanted by the frame's rotation. */
export interface LineLook {
  readonly stroke: Stroke
  readonly heads: LineHeads
}

export interface LineBlock extends BlockBase, LineLook {
  readonly kind: 'line'
}

export interface LineContent extends ContentBase {
  readonly kind: 'line'
  readonly stroke?: Stroke
  readonly heads?: Partial<LineHeads>
}

export type ComposedLineBlock = Composed<LineBlock>

export const lineModel: BlockModel<LineLook> = {
  slot: null,
  parts: () => noParts,
  outline: 'line',
}
