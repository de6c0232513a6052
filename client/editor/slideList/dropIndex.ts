/** A row's place on screen, in list order. */
export interface Extent {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The gap between rows that a point is nearest to: 0 above the first, `rows.length` below the last. */
export function gapAt(rows: readonly Extent[], { y }: Pick<Point, 'y'>): number {
  const below = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2)
  return below < 0 ? rows.length : below
}

/** The same in a grid, where rows go across and then down. */
export function gapAcross(rows: readonly Extent[], { x, y }: Point): number {
  const line = rows.filter(({ bottom }) => y < bottom)
  const first = rows.length - line.length
  const [start] = line
  if (!start) return rows.length
  const inLine = line.filter(({ top }) => top < start.bottom)
  const beyond = inLine.findIndex(({ left, right }) => x < (left + right) / 2)
  return first + (beyond < 0 ? inLine.length : beyond)
}

/** The row above or below one of a grid, the nearest across; the one itself at an end. */
export function rowBeside(rows: readonly Extent[], at: number, down: boolean): number {
  const from = rows[at]
  if (!from) return at
  const beyond = rows.flatMap((row, index) =>
    (down ? row.top >= from.bottom - 1 : row.bottom <= from.top + 1) ? [{ row, index }] : [],
  )
  const edge = down
    ? Math.min(...beyond.map(({ row }) => row.top))
    : Math.max(...beyond.map(({ row }) => row.top))
  const middle = (from.left + from.right) / 2
  const far = ({ row }: { row: Extent }): number =>
    Math.abs(Math.max(row.left, Math.min(middle, row.right)) - middle)
  const line = beyond.filter(({ row }) => Math.abs(row.top - edge) < 2)
  return line.sort((a, b) => far(a) - far(b))[0]?.index ?? at
}

/** The index that dropping some of a list into `gap` gives them, counted without them. */
export const indexAfterDrop = (list: readonly string[], ids: readonly string[], gap: number): number =>
  list.slice(0, gap).filter((id) => !ids.includes(id)).length

/** Which edge of a row marks the gap that something would land in. */
export const dropAt = (gap: number | undefined, index: number, count: number): 'before' | 'after' | null =>
  gap === index ? 'before' : gap === count && index === count - 1 ? 'after' : null
