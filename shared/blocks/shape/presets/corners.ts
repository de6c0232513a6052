import { Pen } from '../pen.ts'
import type { Box } from '../preset.ts'

export type Cut = 'round' | 'snip' | 'scoop'

export interface Corner {
  readonly cut: Cut
  readonly size: number
}

export const round = (size: number): Corner => ({ cut: 'round', size })
export const snip = (size: number): Corner => ({ cut: 'snip', size })
export const scoop = (size: number): Corner => ({ cut: 'scoop', size })

/** How far words keep off the side of a round corner, as a share of its radius. */
export const roundRoom = 0.292_89

/** A rectangle whose corners, clockwise from the top left, are cut. */
export function cornered({ w, h }: Box, [tl, tr, br, bl]: readonly [Corner, Corner, Corner, Corner]): string {
  const pen = Pen.plain()
    .move(tl.size, 0)
    .line(w - tr.size, 0)
  cut(pen, tr, 0, w, tr.size)
  pen.line(w, h - br.size)
  cut(pen, br, 90, w - br.size, h)
  pen.line(bl.size, h)
  cut(pen, bl, 180, 0, h - bl.size)
  pen.line(0, tl.size)
  cut(pen, tl, 270, tl.size, 0)
  return pen.close().path
}

/** `turn`: degrees clockwise from the corner at the top right; `x`, `y`: where it ends. */
function cut(pen: Pen, { cut: how, size }: Corner, turn: number, x: number, y: number): void {
  if (size <= 0) return
  if (how === 'snip') pen.line(x, y)
  else if (how === 'round') pen.arc(size, size, 270 + turn, 90)
  else pen.arc(size, size, 180 + turn, -90)
}
