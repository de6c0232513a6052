import type { Paint, Stroke } from './color.ts'

/** The look of a block's area. */
export interface Surface {
  readonly fill: Paint | null
  readonly stroke: Stroke | null
  /** Pixels. */
  readonly radius: number
  readonly shadow: boolean
}

export const bareSurface: Surface = { fill: null, stroke: null, radius: 0, shadow: false }
