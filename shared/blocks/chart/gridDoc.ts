import type * as Y from 'yjs'
import { newText, writeRichText } from '#shared/docs/richTextWrite.ts'
import { asText, put } from '#shared/docs/ymap.ts'
import type { Color } from '#shared/model/color.ts'
import { isId, newId } from '#shared/model/ids.ts'
import { placeAt } from '#shared/model/order.ts'
import { noText, type RichText } from '#shared/model/richText.ts'
import { sideOf, textKey, type Side } from './doc.ts'
import { mostCategories, mostSeries, type ChartPoint } from './model.ts'

/** Edits of a chart's data, for `editBlocks`. What is gone by then is passed over. */
type Edit = (map: Y.Map<unknown>) => void

/** A number, or the fact of the pitch that says it; `null`: a gap. */
export type Entry = number | { readonly fact: string } | null

export const mostOf: Readonly<Record<Side, number>> = { series: mostSeries, category: mostCategories }

/** A series or a category at a place in its row. Nothing happens to a chart that is full. */
export const addTo =
  (side: Side, index: number, id = newId(), text: RichText = noText): Edit =>
  (map) => {
    const row = sideOf(map, side)
    if (row.length >= mostOf[side]) return
    for (const [placed, order] of placeAt(row, id, index)) put(map, `${side}/${placed}`, order)
    map.set(textKey(`${side}/${id}`), newText(text))
  }

/** With its name, its values and its colours. The last one stays: a chart of nothing is none. */
export const removeFrom =
  (side: Side, id: string): Edit =>
  (map) => {
    if (sideOf(map, side).length < 2) return
    const ofSeries = (key: string) => ['value', 'color', 'line'].some((what) => isUnder(key, `${what}/${id}`))
    const ofCategory = (key: string) =>
      /^(value|color)\//.test(key) && key.endsWith(`/${id}`) && key.split('/').length === 3
    const isOwn = side === 'series' ? ofSeries : ofCategory
    for (const key of [...map.keys()]) if (isOwn(key)) map.delete(key)
    map.delete(`${side}/${id}`)
    map.delete(textKey(`${side}/${id}`))
  }

const isUnder = (key: string, prefix: string): boolean => key === prefix || key.startsWith(`${prefix}/`)

/** To a place among the others of its side. */
export const moveIn =
  (side: Side, id: string, index: number): Edit =>
  (map) => {
    const others = sideOf(map, side).filter((one) => one.id !== id)
    if (!map.has(`${side}/${id}`)) return
    for (const [moved, order] of placeAt(others, id, index)) put(map, `${side}/${moved}`, order)
  }

export const putEntry =
  ({ series, category }: ChartPoint, entry: Entry): Edit =>
  (map) => {
    if (has(map, series, category)) put(map, `value/${series}/${category}`, entry ?? undefined)
  }

/** Words of a part, over what stands there. */
export const putName =
  (part: string, words: RichText): Edit =>
  (map) => {
    const text = asText(map.get(textKey(part)))
    if (text) writeRichText(text, words)
  }

/** `null`: the theme's. */
export const colorSeries =
  (series: string, color: Color | null): Edit =>
  (map) =>
    put(map, `color/${series}`, color ?? undefined)

/** `null`: its series'. */
export const colorPoint =
  ({ series, category }: ChartPoint, color: Color | null): Edit =>
  (map) => {
    if (has(map, series, category)) put(map, `color/${series}/${category}`, color ?? undefined)
  }

export const drawAsLine =
  (series: string, asLine: boolean): Edit =>
  (map) =>
    put(map, `line/${series}`, asLine || undefined)

/** `null`: none stands out. */
export const highlightPoint =
  (point: ChartPoint | null): Edit =>
  (map) =>
    put(map, 'highlight', point ?? undefined)

/** What is pasted at a place: row -1 holds the names of series, column -1 those of categories. */
export interface Pasted {
  readonly row: number
  readonly column: number
  readonly cells: readonly (readonly PastedCell[])[]
}

export interface PastedCell {
  readonly words: RichText
  /** What it says as a number; `null`: none. */
  readonly entry: Entry
}

/** Writes cells over those that are there and adds what is missing, as far as a chart goes. */
export const pasteCells =
  ({ row, column, cells }: Pasted): Edit =>
  (map) => {
    const categories = grown(map, 'category', row + cells.length)
    const series = grown(map, 'series', column + Math.max(0, ...cells.map(({ length }) => length)))
    for (const [down, line] of cells.entries()) {
      for (const [right, { words, entry }] of line.entries()) {
        const [category, one] = [categories[row + down], series[column + right]]
        if (row + down < 0 && one) putName(`series/${one}`, words)(map)
        else if (column + right < 0 && category) putName(`category/${category}`, words)(map)
        else if (one && category) putEntry({ series: one, category }, entry)(map)
      }
    }
  }

/** The ids of a side once it has so many, or as many as it may have. */
function grown(map: Y.Map<unknown>, side: Side, wanted: number): readonly string[] {
  for (let count = sideOf(map, side).length; count < Math.min(wanted, mostOf[side]); count += 1) {
    addTo(side, Infinity)(map)
  }
  return sideOf(map, side).map(({ id }) => id)
}

const has = (map: Y.Map<unknown>, series: string, category: string): boolean =>
  isId(series) && isId(category) && map.has(`series/${series}`) && map.has(`category/${category}`)
