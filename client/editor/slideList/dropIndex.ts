/** A row's vertical extent on screen, in list order. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** The gap between rows that `y` is nearest to: 0 above the first, `rows.length` below the last. */
export function gapAt(rows: readonly Extent[], y: number): number {
  const below = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2)
  return below < 0 ? rows.length : below
}

/** The index that dropping row `from` into `gap` gives it, counted without the row itself. */
export const indexAfterDrop = (from: number, gap: number): number => (gap > from ? gap - 1 : gap)
