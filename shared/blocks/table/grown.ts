import { grownHeight } from '#shared/fit/fit.ts'
import type { Frame } from '#shared/model/frame.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { Theme } from '#shared/model/theme.ts'
import { tableLayout } from './layout.ts'
import type { ComposedTableBlock } from './model.ts'

/** Pixels: what differs by less is how two programs reckon a line. */
const tolerance = 2

/** A table grows no further, in pixels: some five slides. */
const mostHeight = 4000

/** UTF-16 units of a whole table, more than its height could hold: nothing is laid out then at every letter typed, and words stand over. */
const longest = 25_000

/**
 * A table with every row at least as tall as its words, as programs draw it; the same one where all have room. What a
 * row needs more, the table is taller by, and the other rows stay as they are. A cell over several rows makes the last
 * of them taller.
 */
export function grownTable<T extends ComposedTableBlock>(table: T, fonts: Theme['fonts']): T {
  const { frame, rows } = table
  if (lettersIn(table) > longest) return table
  const { ys, cells } = tableLayout(table, frame)
  const heights = rows.map((_, at) => ys[at + 1]! - ys[at]!)
  let spare = mostHeight - frame.h
  for (const { part, row, rows: taken, w } of cells.toSorted((a, b) => a.rows - b.rows)) {
    const { body } = table.cells[part]!
    if (isBlank(body.text)) continue
    const held = heights.slice(row, row + taken).reduce((sum, height) => sum + height, 0)
    const missing = Math.ceil(Math.min(spare, grownHeight(body, fonts)(w) - held))
    if (missing <= tolerance) continue
    heights[row + taken - 1]! += missing
    spare -= missing
  }
  const grown = mostHeight - frame.h - spare
  if (grown <= 0 || frame.h <= 0) return table
  const perPixel = rows.reduce((sum, { size }) => sum + size, 0) / frame.h
  return {
    ...table,
    frame: { ...frame, h: frame.h + grown },
    rows: rows.map((row, at) => {
      const isGrown = heights[at]! > ys[at + 1]! - ys[at]!
      return isGrown ? { ...row, size: heights[at]! * perPixel } : row
    }),
  }
}

const lettersIn = ({ cells }: ComposedTableBlock): number =>
  Object.values(cells).reduce((sum, { body }) => sum + plainText(body.text).length, 0)

/** What is to be said of a table that is drawn in another frame. */
export interface SaidHeight {
  readonly h: number
  readonly sizes: ReadonlyMap<string, number>
}

/**
 * What a frame of a table means that may have grown: moved, its height is what was `said`, so that rows that have
 * grown are not said to be so tall; made another height, its rows are what they were as they were seen.
 */
export const saidHeight = ({ frame, rows }: ComposedTableBlock, to: Frame, said: number): SaidHeight =>
  Math.abs(to.h - frame.h) < 0.5
    ? { h: said, sizes: new Map() }
    : { h: to.h, sizes: new Map(rows.map(({ id, size }) => [id, size])) }
