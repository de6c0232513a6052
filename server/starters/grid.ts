import { frame, slideSize, type Frame } from '#shared/model/frame.ts'

/** Twelve columns of 75 px with 20 px between them, 80 px in from either side. */
export const grid = { left: 80, right: 1200, width: 1120, columns: 12, column: 75, gutter: 20 } as const

export const wholeSlide: Frame = frame(0, 0, slideSize.width, slideSize.height)

/** From column `from` (1 to 12) over `span` columns. */
export const columns = (from: number, span: number, y: number, h: number): Frame =>
  frame(
    grid.left + (from - 1) * (grid.column + grid.gutter),
    y,
    span * grid.column + (span - 1) * grid.gutter,
    h,
  )

/** Equal parts beside one another. */
export const across = ({ x, y, w, h }: Frame, count: number, gap: number = grid.gutter): readonly Frame[] => {
  const width = (w - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, at) => frame(x + at * (width + gap), y, width, h))
}

/** Equal parts below one another. */
export const down = ({ x, y, w, h }: Frame, count: number, gap: number): readonly Frame[] => {
  const height = (h - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, at) => frame(x, y + at * (height + gap), w, height))
}

/** Room on all sides. */
export const inside = ({ x, y, w, h }: Frame, by: number, byVertical = by): Frame =>
  frame(x + by, y + byVertical, w - 2 * by, h - 2 * byVertical)

/** A piece of a frame: offsets from its corner, and a size; the rest of the frame's when left out. */
export const within = (
  { x, y, w, h }: Frame,
  dx: number,
  dy: number,
  width = w - dx,
  height = h - dy,
): Frame => frame(x + dx, y + dy, width, height)
