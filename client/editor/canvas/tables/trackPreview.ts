import type { Axis } from '#shared/blocks/table/doc.ts'
import { tableLayout } from '#shared/blocks/table/layout.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import type { Frame } from '#shared/model/frame.ts'

/** Rows and columns are never narrower, deck pixels. */
const least = 12

/** What pulling at an inner border comes to. */
export interface TrackSizes {
  readonly sizes: ReadonlyMap<string, number>
  readonly frame: Frame
  /** Deck pixels of the row or column before the border. */
  readonly length: number
}

/**
 * The border behind a row or column, pulled by `by` deck pixels the way that they run. Between columns it makes one wider and its neighbour
 * narrower; behind a row it makes the table taller, and all other rows stay as they are.
 */
export function pulledBorder(table: ComposedTableBlock, axis: Axis, at: number, by: number): TrackSizes {
  const { xs, ys } = tableLayout(table, table.frame)
  const [tracks, edges] = axis === 'row' ? [table.rows, ys] : [table.columns, xs]
  const lengthOf = (nth: number): number => Math.abs(edges[nth + 1]! - edges[nth]!)
  const [track, next] = [tracks[at]!, tracks[at + 1]]
  const perPixel =
    tracks.reduce((sum, { size }) => sum + size, 0) / (Math.abs(edges.at(-1)! - edges[0]!) || 1)
  const most = axis === 'column' && next ? lengthOf(at + 1) - least : Infinity
  const moved = Math.max(Math.min(least - lengthOf(at), 0), Math.min(Math.max(most, 0), Math.round(by)))
  const sizes = new Map([[track.id, track.size + moved * perPixel]])
  if (axis === 'column' && next) sizes.set(next.id, next.size - moved * perPixel)
  const frame = axis === 'row' ? { ...table.frame, h: table.frame.h + moved } : table.frame
  return { sizes, frame, length: Math.round(lengthOf(at) + moved) }
}

/** The table as it would be. */
export const withSizes = (table: ComposedTableBlock, { sizes, frame }: TrackSizes): ComposedTableBlock => ({
  ...table,
  frame,
  rows: table.rows.map((row) => ({ ...row, size: sizes.get(row.id) ?? row.size })),
  columns: table.columns.map((column) => ({ ...column, size: sizes.get(column.id) ?? column.size })),
})
