import { Pen, polygon } from '../shape/pen.ts'
import type { LineHead } from './model.ts'

/** The outline of what stands at the end of a line that goes to the right and ends at 0. */
export interface DrawnHead {
  readonly path: string
  /** Or mere strokes, as wide as the line. */
  readonly filled: boolean
  /** How far before the end the line itself stops, so that it does not show beside a tip. */
  readonly back: number
}

/** Widths of the line that an end is long and wide. PowerPoint makes those of thin lines as large as those of two pixels. */
const sizes = { small: 2, medium: 3, large: 5 } as const

export function drawHead({ form, size }: LineHead, width: number): DrawnHead {
  const long = sizes[size] * Math.max(width, 2)
  const half = long / 2
  switch (form) {
    case 'triangle':
      return { path: polygon(0, 0, -long, -half, -long, half), filled: true, back: long * 0.9 }
    case 'stealth':
      return {
        path: polygon(0, 0, -long, -half, -long * 0.6, 0, -long, half),
        filled: true,
        back: long * 0.55,
      }
    case 'arrow':
      return {
        path: Pen.plain()
          .move(-long, -half)
          .line(-width / 2, 0, -long, half).path,
        filled: false,
        back: width / 2,
      }
    case 'diamond':
      return { path: polygon(half, 0, 0, -half, -half, 0, 0, half), filled: true, back: 0 }
    case 'oval':
      return {
        path: Pen.plain().move(-half, 0).arc(half, half, 180, 360).close().path,
        filled: true,
        back: 0,
      }
  }
}
