import type { BlockBase, ContentBase } from '#shared/model/block.ts'
import type { Stroke } from '#shared/model/color.ts'
import type { BlockId } from '#shared/model/ids.ts'
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

/** The way between its ends. */
export const routes = ['straight', 'elbow', 'curved'] as const
export type Route = (typeof routes)[number]

export const sides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof sides)[number]

/** A block's side that an end of a line sticks to, in the middle. */
export interface Join {
  readonly block: BlockId
  readonly side: Side
}

export type LineEnd = keyof LineHeads
export type LineJoins = Readonly<Record<LineEnd, Join | null>>

/** From the middle of the frame's left edge to the middle of its right; slanted by the frame's rotation. */
export interface LineLook {
  readonly stroke: Stroke
  readonly heads: LineHeads
  readonly route: Route
  /** `null`: that end is free. */
  readonly joins: LineJoins
}

export interface LineBlock extends BlockBase, LineLook {
  readonly kind: 'line'
}

/** Content has no ids yet: a number says which of the blocks it comes with. */
export interface ContentJoin extends Omit<Join, 'block'> {
  readonly block: BlockId | number
}

export interface LineContent extends ContentBase {
  readonly kind: 'line'
  readonly stroke?: Stroke
  readonly heads?: Partial<LineHeads>
  readonly route?: Route
  readonly joins?: Partial<Readonly<Record<LineEnd, ContentJoin | null>>>
}

export type ComposedLineBlock = Composed<LineBlock>

export const lineModel: BlockModel<LineLook> = {
  slot: null,
  parts: () => noParts,
  outline: 'line',
}
