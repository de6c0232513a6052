import { cellPart, type Track } from '#shared/blocks/table/grid.ts'
import { lettersRun } from '#shared/blocks/table/compose.ts'
import { placeStyle } from '#shared/blocks/table/cellLook.ts'
import { mostTracks, type BorderKind, type TableContent, type TableLook } from '#shared/blocks/table/model.ts'
import type { ContentBase } from '#shared/model/block.ts'
import type { VerticalAlign } from '#shared/model/body.ts'
import type { Color, Paint, Stroke } from '#shared/model/color.ts'
import { newId } from '#shared/model/ids.ts'
import { orderBetween } from '#shared/model/order.ts'
import { grownHeight } from '#shared/fit/fit.ts'
import { isBlank, type RichText } from '#shared/model/richText.ts'
import { attribute, byWord, child, children, flagOf, numberOf, type XmlElement } from '../xml/readXml.ts'
import { importLimits } from './limits.ts'
import { paintOf, readFill, readStroke } from './paint.ts'
import type { SlideReading } from './readingSlide.ts'
import { lengthOf, tidy } from './scale.ts'
import { beyond } from './shapes.ts'
import { tableStyleOf, type TablePart, type TableStyle } from './tableStyles.ts'
import { listLooks, type Looks } from './textLook.ts'
import { readWords } from './words.ts'

interface Cell {
  readonly row: number
  readonly column: number
  readonly element: XmlElement
}

/** What the file says where two cells meet, from the nearest. */
const anchors = byWord<VerticalAlign>({ t: 'top', ctr: 'middle', b: 'bottom' })

/**
 * An `a:tbl` in a frame: one that holds more than a table of ours can is several, one below or beside the other. What
 * has no cells is none.
 */
export function readTables(
  table: XmlElement,
  base: ContentBase,
  reading: SlideReading,
): readonly TableContent[] {
  const parts = partsOf(table)
  if (parts.length > 1)
    reading.remarks.add(`A table is too large for one here: it came over as ${parts.length}.`)
  const { x, y } = base.frame
  const read: TableContent[] = []
  let [left, top] = [x, y]
  for (const { part, isBeside } of parts) {
    const last = read.at(-1)?.frame
    if (last) [left, top] = isBeside ? [last.x + last.w, last.y] : [x, top + last.h]
    read.push(readTable(part, { ...base, frame: { ...base.frame, x: tidy(left), y: tidy(top) } }, reading))
  }
  return read
}

interface TablePiece {
  readonly part: XmlElement
  /** It stands right of the one before it, and not below. */
  readonly isBeside: boolean
}

/** One more than a slide holds, so that what is over is said. */
const mostPieces = importLimits.blocksPerSlide + 1

/** A table in pieces of as many rows and columns as one of ours has. */
function partsOf(table: XmlElement): readonly TablePiece[] {
  const grid = child(table, 'a:tblGrid')
  const rows = children(table, 'a:tr').map((row) => ({ row, cells: children(row, 'a:tc') }))
  const widths = columnWidths(table)
  if (rows.length === 0 || widths.length === 0) return []
  const [most, wide] = [2 * mostTracks.rows, 2 * mostTracks.columns]
  const starts = (count: number, step: number): readonly number[] =>
    Array.from({ length: Math.ceil(count / step) }, (_, nth) => nth * step)
  const column = (w: number): XmlElement => ({
    name: 'a:gridCol',
    attributes: new Map([['w', String(w)]]),
    children: [],
    text: '',
  })
  const beside = Math.min(mostPieces, Math.ceil(widths.length / wide))
  const below = Math.ceil(mostPieces / beside)
  return starts(Math.min(rows.length, below * most), most).flatMap((top) =>
    starts(Math.min(widths.length, beside * wide), wide).map((left): TablePiece => {
      const cut = rows.slice(top, top + most).map(({ row, cells }) => ({
        ...row,
        children: cells.slice(left, left + wide),
      }))
      const columns = {
        name: 'a:tblGrid',
        attributes: new Map(),
        text: '',
        ...grid,
        children: widths.slice(left, left + wide).map(column),
      }
      return {
        part: { ...table, children: [...children(table, 'a:tblPr'), columns, ...cut] },
        isBeside: left > 0,
      }
    }),
  )
}

function readTable(table: XmlElement, base: ContentBase, reading: SlideReading): TableContent {
  const properties = child(table, 'a:tblPr')
  const style = tableStyleOf(child(properties, 'a:tableStyleId')?.text ?? '', reading)
  const sizes = {
    columns: columnWidths(table),
    rows: children(table, 'a:tr').map((one) => Math.max(0, numberOf(one, 'h') ?? 0)),
  }
  const [rows, columns] = [tracks(sizes.rows), tracks(sizes.columns)]
  const cells = children(table, 'a:tr').flatMap((row, at) =>
    children(row, 'a:tc').map((element, nth): Cell => ({ row: at, column: nth, element })),
  )
  const flags = {
    row: flagOf(properties, 'firstRow') ?? false,
    column: flagOf(properties, 'firstCol') ?? false,
  }
  const partsAt = (cell: Cell): readonly TablePart[] =>
    style.partsAt(cell, { properties, rows: rows.length, columns: columns.length })
  const fillAt = (cell: Cell): Paint | null => {
    const own = readFill(child(cell.element, 'a:tcPr'), reading)
    if (own !== undefined) return paintOf(own, reading)
    return (
      partsAt(cell)
        .map(({ fill }) => fill)
        .find((fill) => fill !== undefined) ?? null
    )
  }
  const look = lookOf(cells, { flags, fillAt, style, reading })
  const padding = paddingOf(cells, reading)
  const read = cells.map((cell) => ({
    cell,
    part: cellPart(rows[cell.row]!.id, columns[cell.column]!.id),
    ...readCell(cell, {
      look,
      padding,
      fill: fillAt(cell),
      parts: partsAt(cell),
      reach: reachOf(cell, rows, columns),
      reading,
    }),
  }))
  const size = sizeOf(base, sizes, reading)
  const heights = rowHeights(rows, columns, size, read)
  const h = heights.reduce((sum, height) => sum + height, 0)
  return {
    kind: 'table',
    ...base,
    frame: { ...base.frame, w: size.w, h: tidy(h), rotation: 0 },
    ...look,
    ...directionOf(properties, read),
    ...padding,
    rows: rows.map((row, at) => ({ ...row, size: Math.max(0.01, (heights[at]! / (h || 1)) * 100) })),
    columns,
    cells: Object.fromEntries(read.map(({ part, content }) => [part, content])),
  }
}

/** A column for each cell of the longest row, whatever the grid says; one that it says nothing of is as wide as the others. */
function columnWidths(table: XmlElement): readonly number[] {
  const said = children(child(table, 'a:tblGrid'), 'a:gridCol').map((one) =>
    Math.max(0, numberOf(one, 'w') ?? 0),
  )
  const longest = children(table, 'a:tr').reduce(
    (most, row) => Math.max(most, children(row, 'a:tc').length),
    0,
  )
  const usual = said.reduce((sum, width) => sum + width, 0) / (said.length || 1)
  return Array.from({ length: Math.max(said.length, longest) }, (_, at) => said[at] || usual)
}

/** Left out where its words alone say the same; figures run as the deck's language does, which may become another. */
function directionOf(
  properties: XmlElement | null,
  cells: readonly ReadCell[],
): Pick<TableContent, 'direction'> {
  const said = flagOf(properties, 'rtl') ? 'rtl' : 'ltr'
  const own = lettersRun(cells.map(({ content }) => content.body?.text ?? []))
  return said === own ? {} : { direction: said }
}

/** Pixels. Programs draw a row as tall as its words need, whatever the file says. */
function rowHeights(
  rows: readonly Track[],
  columns: readonly Track[],
  { w, h }: { readonly w: number; readonly h: number },
  cells: readonly { readonly cell: Cell; readonly heightAt: (width: number) => number }[],
): readonly number[] {
  const sum = (tracks: readonly Track[]): number => tracks.reduce((all, { size }) => all + size, 0) || 1
  const [across, down] = [w / sum(columns), h / sum(rows)]
  const needed = new Map<number, number>()
  for (const { cell, heightAt } of cells) {
    if ((numberOf(cell.element, 'rowSpan') ?? 1) > 1 || isCovered(cell.element)) continue
    const { column, row } = cell
    const width = across * sum(columns.slice(column, column + (numberOf(cell.element, 'gridSpan') ?? 1)))
    needed.set(row, Math.max(needed.get(row) ?? 0, heightAt(width)))
  }
  return rows.map(({ size }, row) => {
    const [said, least] = [size * down, needed.get(row) ?? 0]
    // What differs by less is how two programs reckon a line.
    return least > said + 2 ? least : said
  })
}

type Padding = Pick<TableLook, 'inset' | 'sides'>

/** What words keep off the sides of their cells, as the first of them says; PowerPoint's own is wider than it is high. */
function paddingOf([first]: readonly Cell[], { scale }: SlideReading): Padding {
  const properties = child(first?.element ?? null, 'a:tcPr')
  const side = (name: string, usual: number): number =>
    tidy(lengthOf(numberOf(properties, name) ?? usual, scale))
  const [inset, sides] = [side('marT', 45_720), side('marL', 91_440)]
  return { inset, ...(sides !== inset && { sides }) }
}

/** Its rows and columns say how large it is; what its frame says is often what it was long ago. */
function sizeOf(
  { frame }: ContentBase,
  { rows, columns }: Readonly<Record<'rows' | 'columns', readonly number[]>>,
  { scale }: SlideReading,
) {
  const sum = (all: readonly number[]): number =>
    tidy(
      lengthOf(
        all.reduce((a, b) => a + b, 0),
        scale,
      ),
    )
  return { w: sum(columns) || frame.w, h: sum(rows) || frame.h }
}

function tracks(sizes: readonly number[]): readonly Track[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1
  const made: Track[] = []
  for (const size of sizes)
    made.push({
      id: newId(),
      order: orderBetween(made.at(-1)?.order ?? null, null),
      size: Math.max(0.01, (size / whole) * 100),
    })
  return made
}

/** Where a cell that is merged with others ends. */
function reachOf({ row, column, element }: Cell, rows: readonly Track[], columns: readonly Track[]) {
  const [down, across] = [numberOf(element, 'rowSpan') ?? 1, numberOf(element, 'gridSpan') ?? 1]
  if (down < 2 && across < 2) return null
  const [last, end] = [
    rows[Math.min(rows.length, row + down) - 1],
    columns[Math.min(columns.length, column + across) - 1],
  ]
  return last && end ? { row: last.id, column: end.id } : null
}

interface Looked {
  readonly flags: TableLook['headers']
  readonly fillAt: (cell: Cell) => Paint | null
  readonly style: TableStyle
  readonly reading: SlideReading
}

type Look = Omit<TableLook, 'inset' | 'sides'>

/** The look of the whole: its header is one here only where all of it is filled, since a header of ours is. */
function lookOf(cells: readonly Cell[], { flags, fillAt, style, reading }: Looked): Look {
  const heads = cells.filter(({ row }) => row === 0).map(fillAt)
  const isHead = flags.row && heads.length > 0 && heads.every((fill) => fill?.kind === 'solid')
  const [first] = heads
  const accent: Color = isHead && first?.kind === 'solid' ? first.color : (style.accent ?? 'accent1')
  return {
    role: 'body',
    headers: { row: isHead, column: flags.column && style.isStyled },
    banded: false,
    accent,
    borders: bordersOf(cells, style, reading),
  }
}

function bordersOf(cells: readonly Cell[], style: TableStyle, reading: SlideReading): TableLook['borders'] {
  const lines = (name: string, of = cells): readonly Stroke[] =>
    of.flatMap(({ element }) => readStroke(child(element, 'a:tcPr', `a:${name}`), reading) ?? [])
  const inner = (name: string, axis: 'row' | 'column') =>
    lines(
      name,
      cells.filter((cell) => cell[axis] > 0),
    )
  const [upright, level] = [[...inner('lnL', 'column')], [...inner('lnT', 'row')]]
  const outer = ['lnL', 'lnR', 'lnT', 'lnB'].flatMap((name) => lines(name))
  const own: BorderKind | null =
    upright.length > 0 ? 'all' : level.length > 0 ? 'rows' : outer.length > 0 ? 'outside' : null
  const saysNone = cells.some(
    ({ element }) =>
      child(element, 'a:tcPr', 'a:lnL', 'a:noFill') ?? child(element, 'a:tcPr', 'a:lnB', 'a:noFill'),
  )
  const stroke = [...upright, ...level, ...outer][0] ?? style.border
  const kind = own ?? (saysNone || !style.border ? 'none' : style.borderKind)
  return { kind, stroke: stroke ?? { color: 'text2', width: 1, dash: 'solid' } }
}

interface CellReading {
  readonly look: Look
  readonly padding: Padding
  readonly fill: Paint | null
  readonly parts: readonly TablePart[]
  readonly reach: ReturnType<typeof reachOf>
  readonly reading: SlideReading
}

interface ReadCell {
  readonly content: TableContent['cells'][string]
  /** Pixels that its words need, by pixels of its width. */
  readonly heightAt: (width: number) => number
}

function readCell(cell: Cell, { look, padding, fill, parts, reach, reading }: CellReading): ReadCell {
  const { element } = cell
  const chain: readonly Looks[] = [
    listLooks(child(reading.master.textStyles, 'p:otherStyle'), reading),
    reading.usualLooks,
    ...[...parts].reverse().map(({ run }) => () => ({ run })),
  ]
  const { text, style } = readWords(child(element, 'a:txBody'), chain, reading)
  const usual = { ...reading.type[look.role], ...placeStyle(look, cell.row, cell.column) }
  const isHeader = look.headers.row && cell.row === 0
  const isUsual = isHeader && fill?.kind === 'solid' && fill.color === look.accent
  const valign = anchors.get(attribute(child(element, 'a:tcPr'), 'anchor') ?? 't') ?? 'top'
  const { major: heading, minor: body } = reading.deckFonts
  return {
    content: {
      body: {
        text: isCovered(element) && isBlank(text) ? ([] as RichText) : text,
        style: beyond(style, usual),
        valign,
      },
      fill: isUsual ? null : fill,
      reach,
    },
    heightAt: isBlank(text)
      ? () => 0
      : grownHeight({ text, style, role: look.role, valign, ...padding }, { heading, body }),
  }
}

const isCovered = (cell: XmlElement): boolean =>
  (flagOf(cell, 'hMerge') ?? false) || (flagOf(cell, 'vMerge') ?? false)
