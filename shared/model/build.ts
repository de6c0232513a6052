import type { BlockId } from './ids.ts'
import type { Order } from './order.ts'

/** When a block appears before an audience: not with its slide but on a press, in its order among those that do. */
export interface Build {
  readonly order: Order
  /** Its words come item by item, with what stands below each. Left out: all at once. */
  readonly byItem?: true
}

/** What appears on one press: a block, the members of a group, or the next item of a block's words. */
export type BuildStep = readonly Appearance[]

export interface Appearance {
  readonly block: BlockId
  /** How many of its paragraphs are there from then on; left out, all of it is. */
  readonly paragraphs?: number
}

/** Presses that one slide takes at the most: what would come behind the last one comes with it. */
export const mostBuildSteps = 200
