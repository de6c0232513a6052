/** What lined up, for the eye: a line through the things that share an edge, or equal gaps between them. */
export type Guide =
  | {
      readonly kind: 'line'
      /** `x`: an upright line at that x, from one y to another. */
      readonly axis: Axis
      readonly at: number
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'gap'
      /** `x`: a level measure along x, at the y `across`. */
      readonly axis: Axis
      readonly from: number
      readonly to: number
      readonly across: number
    }

export type Axis = 'x' | 'y'
