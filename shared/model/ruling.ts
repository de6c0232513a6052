import { slideSize } from './frame.ts'
import type { Id } from './ids.ts'

export type GuideId = Id<'guide'>

/** A line over all slides that blocks line up with; `x`: an upright one at that x. Deck pixels. */
export interface RulerGuide {
  readonly id: GuideId
  readonly axis: 'x' | 'y'
  readonly at: number
}

/** Columns of equal width between two margins. Deck pixels. */
export interface Columns {
  readonly count: number
  readonly gutter: number
  readonly margin: number
}

/** What the canvas is ruled by: marketing's, the same on all slides, and nothing that anybody else sees. */
export interface Ruling {
  readonly guides: readonly RulerGuide[]
  readonly columns: Columns
}

export const usualColumns: Columns = { count: 12, gutter: 24, margin: 64 }

/** More of them nobody tells apart. */
export const mostGuides = 60
export const mostColumns = 24

/** Where a guide may stand, from the slide's upper or left edge. */
export const rulerLength = { x: slideSize.width, y: slideSize.height } as const

/** Where each column begins and ends; none where gutters and margins leave no room for any. */
export function columnSpans({ count, gutter, margin }: Columns): readonly { from: number; to: number }[] {
  const width = (slideSize.width - 2 * margin - (count - 1) * gutter) / count
  if (width <= 0) return []
  return Array.from({ length: count }, (_, at) => {
    const from = margin + at * (width + gutter)
    return { from, to: from + width }
  })
}
