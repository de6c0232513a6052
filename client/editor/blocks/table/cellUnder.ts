import { tableLayout } from '#shared/blocks/table/layout.ts'
import type { Tabled } from '#shared/blocks/table/grid.ts'
import type { Frame } from '#shared/model/frame.ts'

/** The part of the cell at a point of the slide; `null` beside the table. */
export function cellUnder(
  table: Tabled & { readonly frame: Frame },
  at: Pick<Frame, 'x' | 'y'>,
): string | null {
  const { frame } = table
  const [left, top] = [at.x - frame.x, at.y - frame.y]
  const { cells } = tableLayout(table, frame)
  const under = cells.find(({ x, y, w, h }) => left >= x && left <= x + w && top >= y && top <= y + h)
  return under?.part ?? null
}
