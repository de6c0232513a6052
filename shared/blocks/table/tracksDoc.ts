import type * as Y from 'yjs'
import { newText } from '#shared/docs/richTextWrite.ts'
import { put } from '#shared/docs/ymap.ts'
import { keysInOrder, type Ordered } from '#shared/model/order.ts'
import { noText } from '#shared/model/richText.ts'
import { readTracks, type Axis } from './doc.ts'
import { handOnMerges } from './mergeDoc.ts'
import { cellPart, type Track } from './grid.ts'

const other = { row: 'column', column: 'row' } as const

const partAt = (axis: Axis, id: string, crossing: string): string =>
  axis === 'row' ? cellPart(id, crossing) : cellPart(crossing, id)

/**
 * Adds rows or columns under fresh ids at `index`, as large and with cells looking as the one before it, or the one
 * behind at the beginning. The table grows by its rows; columns share its width. For `editBlocks`.
 */
export const addTracks =
  (axis: Axis, index: number, ids: readonly string[]) =>
  (map: Y.Map<unknown>): void => {
    const tracks = readTracks(map, axis)
    const like = tracks[index - 1] ?? tracks[index]
    keepRowHeights(map, () => {
      place(map, axis, tracks, ids, index)
      ids.forEach((id) => {
        map.set(`size/${id}`, like?.size ?? 1)
        for (const crossing of readTracks(map, other[axis])) {
          const part = partAt(axis, id, crossing.id)
          map.set(`text/${part}`, newText(noText))
          if (like) copyLook(map, partAt(axis, like.id, crossing.id), part)
        }
      })
    })
  }

/** How a cell looks, and that sales writes it. */
const cellLook = /^(fill|valign|given|style\.\w+)\//

function copyLook(map: Y.Map<unknown>, from: string, to: string): void {
  for (const [key, value] of [...map.entries()]) {
    const [kind] = cellLook.exec(key) ?? []
    if (kind !== undefined && key === `${kind}${from}`) map.set(`${kind}${to}`, value)
  }
}

/** Their words stay in the document until undo brings them back, with all that others wrote in them meanwhile. */
export const deleteTracks =
  (axis: Axis, ids: readonly string[]) =>
  (map: Y.Map<unknown>): void => {
    handOnMerges(map, axis, ids)
    keepRowHeights(map, () => ids.forEach((id) => map.delete(`${axis}/${id}`)))
  }

/** Puts rows or columns at `index`, counted without them; several keep their order among themselves. */
export const moveTracks =
  (axis: Axis, ids: readonly string[], index: number) =>
  (map: Y.Map<unknown>): void => {
    const tracks = readTracks(map, axis)
    const rest = tracks.filter(({ id }) => !ids.includes(id))
    const moving = tracks.map(({ id }) => id).filter((id) => ids.includes(id))
    place(map, axis, rest, moving, index)
  }

/** Puts `ids` at `index` of the others, where two of those share a key too. */
function place(
  map: Y.Map<unknown>,
  axis: Axis,
  others: readonly Ordered[],
  ids: readonly string[],
  index: number,
): void {
  const placed = ids.map((id) => ({ id, order: '' }))
  const list = [...others.slice(0, index), ...placed, ...others.slice(index)]
  for (const [id, order] of keysInOrder(list, new Set(ids))) put(map, `${axis}/${id}`, order)
}

/** The shares of rows or columns, by id. */
export const setSizes =
  (sizes: ReadonlyMap<string, number>) =>
  (map: Y.Map<unknown>): void =>
    sizes.forEach((size, id) => put(map, `size/${id}`, size))

/** Rows that stay are as high as before: the table's frame gives way. */
function keepRowHeights(map: Y.Map<unknown>, change: () => void): void {
  const before = wholeOf(readTracks(map, 'row'))
  change()
  const after = wholeOf(readTracks(map, 'row'))
  const frame = map.get('frame')
  if (before === 0 || after === 0 || before === after || !Array.isArray(frame)) return
  const [x, y, w, h, ...turn] = frame as number[]
  map.set('frame', [x, y, w, Math.round(((h ?? 0) * after) / before), ...turn])
}

const wholeOf = (tracks: readonly Track[]): number => tracks.reduce((sum, { size }) => sum + size, 0)
