import type * as Y from 'yjs'
import { asBoolean, asNumber, asOneOf, asRecord, asString } from '#shared/docs/guards.ts'
import { readPaint, readStroke } from '#shared/docs/paintDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { newText } from '#shared/docs/richTextWrite.ts'
import { readStyle } from '#shared/docs/styleDoc.ts'
import { asText, prefixed, put, putAll } from '#shared/docs/ymap.ts'
import { verticalAligns } from '#shared/model/body.ts'
import { isColor } from '#shared/model/color.ts'
import { directions, type Direction } from '#shared/model/direction.ts'
import { isId } from '#shared/model/ids.ts'
import { byOrder, isOrder } from '#shared/model/order.ts'
import { noText } from '#shared/model/richText.ts'
import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'
import { textRoles } from '#shared/model/theme.ts'
import { noPicture, type BlockDoc } from '../blockDoc.ts'
import { cellOf, cellPart, type Cells, type Reach, type TableCell, type Track } from './grid.ts'
import { borderKinds, mostTracks, type TableBlock, type TableContent, type TableLook } from './model.ts'
import { mergedCells } from './spans.ts'

export type Axis = 'row' | 'column'

/**
 * - `row/<id>`, `column/<id>` → order; `size/<id>` → share. Without its order a row is gone, and its words wait
 *   until undo brings it back.
 * - `text/<row>/<column>` → a cell's words, made with its row or its column, whichever came later. Where a row and a
 *   column were made at once it is the root `cell/<block>/<row>/<column>`, which two people may begin at once.
 * - `fill/…`, `valign/…`, `style.<key>/…`, `reach/…`, `given/…` of a cell; `role`, `inset`, `sides`, `headers.row`,
 *   `headers.column`, `banded`, `accent`, `border`, `stroke`, `direction` of all.
 */
export const tableDoc: BlockDoc<TableBlock, TableContent> = {
  read(map, block) {
    const [rows, columns] = [readTracks(map, 'row'), readTracks(map, 'column')]
    const look = readLook(map)
    const cells: Record<string, TableCell> = {}
    for (const row of rows) {
      for (const column of columns) {
        const part = cellPart(row.id, column.id)
        cells[part] = readCell(map, { block, part }, look)
      }
    }
    const direction = readDirection(map.get('direction'))
    return { ...look, direction, rows, columns, cells: withoutVainMerges({ rows, columns, cells }) }
  },
  write(map, content) {
    putAll(map, lookKeys(content))
    const [rows, columns] = [readable(content.rows, 'row'), readable(content.columns, 'column')]
    for (const [axis, tracks] of [
      ['row', rows],
      ['column', columns],
    ] as const) {
      for (const { id, order, size } of tracks)
        putAll(map, { [`${axis}/${id}`]: order, [`size/${id}`]: size })
    }
    for (const row of rows) {
      for (const column of columns) {
        const part = cellPart(row.id, column.id)
        const { body = {}, ...cell } = content.cells[part] ?? {}
        map.set(`text/${part}`, newText(body.text ?? noText))
        changeCell(part, { ...body, ...cell })(map)
      }
    }
  },
  isLook: (key) => lookNames.includes(key),
  keyOfText: (part) => (cellOf(part) ? `text/${part}` : null),
  partOfKey: (key) => (key.startsWith('text/') && cellOf(key.slice(5)) ? key.slice(5) : null),
  apart: {
    text: (map, at) => (map.doc && isCell(map, at.part) ? map.doc.getText(rootName(at)) : null),
    carried(map, block, key) {
      const { rows, columns } = { rows: idsOf(map, 'row'), columns: idsOf(map, 'column') }
      const [axis, id = ''] = key.split('/')
      const parts =
        axis === 'row'
          ? columns.map((column) => cellPart(id, column))
          : axis === 'column'
            ? rows.map((row) => cellPart(row, id))
            : []
      return parts.flatMap((part) => maybeText(map, { block, part }) ?? [])
    },
  },
  ...noPicture,
}

const lookNames: readonly string[] = [
  'role',
  'inset',
  'sides',
  'headers.row',
  'headers.column',
  'banded',
  'accent',
  'border',
  'stroke',
]

const readSides = (map: Y.Map<unknown>): Pick<TableLook, 'sides'> =>
  typeof map.get('sides') === 'number' ? { sides: asNumber(map.get('sides'), 0, 0, 400) } : {}

const readDirection = (value: unknown): Direction | null =>
  directions.find((direction) => direction === value) ?? null

function readLook(map: Y.Map<unknown>): TableLook {
  const accent = map.get('accent')
  return {
    role: asOneOf(map.get('role'), textRoles, 'body'),
    inset: asNumber(map.get('inset'), 8, 0, 400),
    ...readSides(map),
    headers: { row: asBoolean(map.get('headers.row')), column: asBoolean(map.get('headers.column')) },
    banded: asBoolean(map.get('banded')),
    accent: isColor(accent) ? accent : 'accent1',
    borders: {
      kind: asOneOf(map.get('border'), borderKinds, 'rows'),
      stroke: readStroke(map.get('stroke')) ?? { color: 'text2', width: 1, dash: 'solid' },
    },
  }
}

/** How a table looks, and which way its columns run; `null`: as its words do. */
export type TableChange = Partial<TableLook & Pick<TableBlock, 'direction'>>

function lookKeys({
  role,
  inset,
  sides,
  headers,
  banded,
  accent,
  borders,
  direction,
}: TableChange): Record<string, unknown> {
  return {
    ...(role && { role }),
    // Whoever sets an inset sets it for all sides.
    ...(inset !== undefined && { inset, sides }),
    ...(sides !== undefined && { sides }),
    ...(headers && { 'headers.row': headers.row, 'headers.column': headers.column }),
    ...(banded !== undefined && { banded }),
    ...(accent && { accent }),
    ...(borders && { border: borders.kind, stroke: borders.stroke }),
    ...(direction !== undefined && { direction: direction ?? undefined }),
  }
}

export const changeTable =
  (look: TableChange) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, lookKeys(look))

/** Of what many people made at once twice as many are read as one may make. */
const mostRead = { row: 2 * mostTracks.rows, column: 2 * mostTracks.columns } as const

/** Content comes from clipboards, too: what no reader would take is not written, or a few rows and columns fill memory. */
const readable = (tracks: readonly Track[], axis: Axis): readonly Track[] =>
  tracks.slice(0, mostRead[axis]).filter(({ id, order }) => isId(id) && isOrder(order))

/** Rows or columns in order. */
export function readTracks(map: Y.Map<unknown>, axis: Axis): readonly Track[] {
  const tracks = idsOf(map, axis).map((id) => ({
    id,
    order: asString(map.get(`${axis}/${id}`)),
    size: asNumber(map.get(`size/${id}`), 1, 0.01, 1_000),
  }))
  return tracks.sort(byOrder).slice(0, mostRead[axis])
}

function idsOf(map: Y.Map<unknown>, axis: Axis): readonly string[] {
  const start = axis.length + 1
  return [...map.entries()].flatMap(([key, value]) => {
    const id = key.startsWith(`${axis}/`) ? key.slice(start) : ''
    return isId(id) && isOrder(value) ? [id] : []
  })
}

function readCell(map: Y.Map<unknown>, at: TextAddress, { role, inset, sides }: TableLook): TableCell {
  const { part } = at
  const text = maybeText(map, at)
  return {
    body: {
      text: text ? readRichText(text) : noText,
      role,
      style: readStyle((key) => map.get(`style.${key}/${part}`)),
      valign: asOneOf(map.get(`valign/${part}`), verticalAligns, 'middle'),
      inset,
      ...(sides !== undefined && { sides }),
    },
    fill: readPaint(map.get(`fill/${part}`)),
    reach: readReach(map.get(`reach/${part}`)),
    given: asBoolean(map.get(`given/${part}`)),
  }
}

function readReach(value: unknown): Reach | null {
  const stored = asRecord(value)
  const [row, column] = [asString(stored?.['row']), asString(stored?.['column'])]
  return row && column ? { row, column } : null
}

/** Only what is merged indeed says so: what is composed of it may lose words, and must not look otherwise then. */
function withoutVainMerges(table: Pick<TableBlock, 'rows' | 'columns' | 'cells'>): Cells {
  const merged = mergedCells(table)
  const parts = Object.entries(table.cells)
  return parts.some(([part, { reach }]) => reach && !merged.has(part))
    ? Object.fromEntries(
        parts.map(([part, cell]) => [part, merged.has(part) ? cell : { ...cell, reach: null }]),
      )
    : table.cells
}

const rootName = (at: TextAddress): string => `cell/${addressKey(at)}`

/** A cell's words, wherever they lie; `null` while nobody has begun any. */
export function maybeText(map: Y.Map<unknown>, at: TextAddress): Y.Text | null {
  const own = asText(map.get(`text/${at.part}`))
  if (own || !map.doc?.share.has(rootName(at))) return own
  return map.doc.getText(rootName(at))
}

function isCell(map: Y.Map<unknown>, part: string): boolean {
  const cell = cellOf(part)
  return cell !== null && isOrder(map.get(`row/${cell.row}`)) && isOrder(map.get(`column/${cell.column}`))
}

/** How a cell looks and whether the slot gives it over; `null`, `undefined` and `false` take it away. */
export interface CellChange extends Partial<Pick<TableCell, 'fill' | 'reach' | 'given'>> {
  readonly valign?: TableCell['body']['valign']
  readonly style?: {
    readonly [K in keyof TableCell['body']['style']]?: TableCell['body']['style'][K] | undefined
  }
}

/** The same change to one cell, inside a transaction. */
export const changeCell =
  (part: string, { fill, reach, given, valign, style }: CellChange) =>
  (map: Y.Map<unknown>): void => {
    if (fill !== undefined) put(map, `fill/${part}`, fill ?? undefined)
    if (reach !== undefined) put(map, `reach/${part}`, reach ?? undefined)
    if (given !== undefined) put(map, `given/${part}`, given || undefined)
    if (valign !== undefined) put(map, `valign/${part}`, valign === 'middle' ? undefined : valign)
    for (const [key, value] of Object.entries(prefixed('style.', style ?? {})))
      put(map, `${key}/${part}`, value)
  }
