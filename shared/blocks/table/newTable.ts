import type { Frame } from '#shared/model/frame.ts'
import { newId } from '#shared/model/ids.ts'
import { orderBetween } from '#shared/model/order.ts'
import { noText, type RichText } from '#shared/model/richText.ts'
import { cellPart, type Reach, type Track } from './grid.ts'
import { mostTracks, type TableContent } from './model.ts'
import type { Span } from './spans.ts'

/** A table of these words, row by row, in the theme's own look; short rows end in empty cells. No more than one may hold. */
export function tableOf(
  words: readonly (readonly RichText[])[],
  frame: Frame,
  merged: readonly Span[] = [],
): TableContent {
  const lines = words.slice(0, mostTracks.rows)
  const rows = newTracks(lines.length)
  const columns = newTracks(Math.min(mostTracks.columns, Math.max(0, ...lines.map(({ length }) => length))))
  const reachAt = (row: number, column: number): Reach | null => {
    const span = merged.find((one) => one.row === row && one.column === column)
    const [last, end] = [rows[row + (span?.rows ?? 0) - 1], columns[column + (span?.columns ?? 0) - 1]]
    return span && last && end ? { row: last.id, column: end.id } : null
  }
  const cells = rows.flatMap((row, at) =>
    columns.map(({ id }, nth) => [
      cellPart(row.id, id),
      { body: { text: lines[at]?.[nth] ?? noText }, reach: reachAt(at, nth) },
    ]),
  )
  return {
    kind: 'table',
    frame,
    headers: { row: true, column: false },
    banded: false,
    rows,
    columns,
    cells: Object.fromEntries(cells) as TableContent['cells'],
  }
}

/** An empty one. */
export const newTable = (rows: number, columns: number, frame: Frame): TableContent =>
  tableOf(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => noText)),
    frame,
  )

function newTracks(count: number): readonly Track[] {
  const tracks: Track[] = []
  while (tracks.length < count)
    tracks.push({ id: newId(), order: orderBetween(tracks.at(-1)?.order ?? null, null), size: 1 })
  return tracks
}
