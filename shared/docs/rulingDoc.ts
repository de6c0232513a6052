import type * as Y from 'yjs'
import { isId, newId } from '#shared/model/ids.ts'
import {
  mostColumns,
  mostGuides,
  rulerLength,
  usualColumns,
  type Columns,
  type GuideId,
  type RulerGuide,
  type Ruling,
} from '#shared/model/ruling.ts'
import { asNumber, asRecord } from './guards.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'

/**
 * Root map `ruling`: `guide/<id>` ([axis, at]) and `columns`. Each guide by itself: two people who add or move
 * different ones have both, of two who move one it is one of the two, also where one deletes it.
 */
const rulingMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('ruling')
const prefix = 'guide/'

export function readRuling(doc: Y.Doc): Ruling {
  const map = rulingMap(doc)
  const guides = [...map.keys()].flatMap((key) => readGuide(key, map.get(key)) ?? [])
  return {
    guides: guides.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, mostGuides),
    columns: readColumns(map.get('columns')),
  }
}

/** Adds a guide and returns its id; `null` where there are as many as there may be. */
export function addGuide(doc: Y.Doc, axis: RulerGuide['axis'], at: number): GuideId | null {
  if (readRuling(doc).guides.length >= mostGuides) return null
  const id = newId()
  putGuide(doc, { id, axis, at })
  return id
}

/** Puts a guide somewhere else; nothing happens to one that is gone. */
export function moveGuide(doc: Y.Doc, id: GuideId, at: number): void {
  const guide = readGuide(prefix + id, rulingMap(doc).get(prefix + id))
  if (guide) putGuide(doc, { ...guide, at })
}

export function deleteGuides(doc: Y.Doc, ids: readonly GuideId[]): void {
  transact(doc, () => ids.forEach((id) => put(rulingMap(doc), prefix + id, undefined)))
}

export function setColumns(doc: Y.Doc, columns: Columns): void {
  transact(doc, () => put(rulingMap(doc), 'columns', { ...columns }))
}

/** Everything at once, into a fresh document. */
export function writeRuling(doc: Y.Doc, { guides, columns }: Ruling): void {
  guides.forEach((guide) => putGuide(doc, guide))
  if (columns !== usualColumns) setColumns(doc, columns)
}

const putGuide = (doc: Y.Doc, { id, axis, at }: RulerGuide): void =>
  transact(doc, () => put(rulingMap(doc), prefix + id, [axis, Math.round(within(axis, at))]))

const within = (axis: RulerGuide['axis'], at: number): number => Math.min(rulerLength[axis], Math.max(0, at))

function readGuide(key: string, value: unknown): RulerGuide | null {
  const id = key.slice(prefix.length)
  if (!key.startsWith(prefix) || !isId(id) || !Array.isArray(value)) return null
  const [axis, at] = value as unknown[]
  if (axis !== 'x' && axis !== 'y') return null
  return { id, axis, at: asNumber(at, 0, 0, rulerLength[axis]) }
}

function readColumns(value: unknown): Columns {
  const stored = asRecord(value)
  if (!stored) return usualColumns
  return {
    count: Math.trunc(asNumber(stored['count'], usualColumns.count, 1, mostColumns)),
    gutter: asNumber(stored['gutter'], usualColumns.gutter, 0, 200),
    margin: asNumber(stored['margin'], usualColumns.margin, 0, 400),
  }
}
