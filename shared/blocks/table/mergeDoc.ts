import type * as Y from 'yjs'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { appendRichText } from '#shared/docs/richTextWrite.ts'
import { put } from '#shared/docs/ymap.ts'
import { isBlank } from '#shared/model/richText.ts'
import { maybeText, readTracks, tableDoc, type Axis } from './doc.ts'
import { cellOf, cellPart, type Reach } from './grid.ts'

/** The block that a map is of. */
const blockOf = (map: Y.Map<unknown>): string => map._item?.parentSub ?? ''

const textOf = (map: Y.Map<unknown>, part: string): Y.Text | null => {
  const at = { block: blockOf(map), part }
  return maybeText(map, at) ?? tableDoc.apart?.text(map, at) ?? null
}

/** Makes cells one, from the upper left one to the lower right: its words, and behind them those of the others. */
export const mergeCells =
  (from: Reach, to: Reach) =>
  (map: Y.Map<unknown>): void => {
    const rows = between(readTracks(map, 'row'), from.row, to.row)
    const columns = between(readTracks(map, 'column'), from.column, to.column)
    const [head, ...others] = rows.flatMap((row) => columns.map((column) => cellPart(row, column)))
    if (head === undefined || others.length === 0) return
    for (const part of others) {
      moveWords(map, part, head)
      map.delete(`reach/${part}`)
    }
    map.set(`reach/${head}`, to)
  }

/** Takes merged cells apart again; the words stay in the first. */
export const splitCell =
  (part: string) =>
  (map: Y.Map<unknown>): void =>
    map.delete(`reach/${part}`)

/** What somebody writes there meanwhile stays where it is, and opens the merge. */
function moveWords(map: Y.Map<unknown>, from: string, to: string): void {
  const [source, target] = [textOf(map, from), textOf(map, to)]
  const words = source && readRichText(source)
  if (!source || !target || !words) return
  if (!isBlank(words)) appendRichText(target, words)
  source.delete(0, source.length)
}

/** Merged cells of which rows or columns go reach to those that stay, and hand their words on to the first of them. */
export function handOnMerges(map: Y.Map<unknown>, axis: Axis, gone: readonly string[]): void {
  const tracks = readTracks(map, axis)
  const table = tableDoc.read(map, blockOf(map))
  for (const [part, { reach }] of Object.entries(table.cells)) {
    const head = cellOf(part)
    if (!reach || !head) continue
    const left = between(tracks, head[axis], reach[axis]).filter((id) => !gone.includes(id))
    const [first, last] = [left[0], left.at(-1)]
    if (first === undefined || last === undefined) continue
    const next = { ...head, [axis]: first }
    const heir = cellPart(next.row, next.column)
    if (heir !== part) moveWords(map, part, heir)
    put(map, `reach/${part}`, undefined)
    put(map, `reach/${heir}`, { ...reach, [axis]: last })
  }
}

function between(tracks: readonly { readonly id: string }[], from: string, to: string): readonly string[] {
  const ids = tracks.map(({ id }) => id)
  return ids.includes(from) && ids.includes(to) ? ids.slice(ids.indexOf(from), ids.indexOf(to) + 1) : []
}
