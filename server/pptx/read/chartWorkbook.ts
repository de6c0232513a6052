import { attribute, child, children, descendants, type XmlElement } from '../xml/readXml.ts'
import { OpenPackage } from './openPackage.ts'

/** What of a workbook is read at the most. */
const most = {
  bytes: 8 * 1024 * 1024,
  /** Cells that one formula names, and all of a chart. */
  cells: 5_000,
  cellsOfChart: 100_000,
  /** Characters of a cell. */
  text: 1_000,
} as const

interface Cell {
  readonly text: string
  /** How numbers in it are written. */
  readonly format: string
}

type Sheet = ReadonlyMap<string, Cell>

/**
 * A chart whose numbers and names lie in its workbook alone, with them where programs keep a copy: some write none,
 * and PowerPoint shows such a chart once its data are opened. What has a copy keeps it. `null`: nothing was missing.
 */
export function withCaches(space: XmlElement, workbook: () => Uint8Array | null): XmlElement | null {
  if (![...refs.keys()].some((name) => descendants(space, name).some(lacksCache))) return null
  const cellsAt = readerOf(workbook())
  const filled = (element: XmlElement): XmlElement =>
    refs.has(element.name) && lacksCache(element)
      ? { ...element, children: [...element.children, cacheOf(element, cellsAt)] }
      : { ...element, children: element.children.map(filled) }
  return filled(space)
}

/** What leads into the workbook, and what the copy of it is called. */
const refs: ReadonlyMap<string, string> = new Map([
  ['c:numRef', 'c:numCache'],
  ['c:strRef', 'c:strCache'],
  ['c:multiLvlStrRef', 'c:strCache'],
])

const lacksCache = (ref: XmlElement): boolean => descendants(ref, 'c:pt').length === 0

function cacheOf(ref: XmlElement, cellsAt: (formula: string) => readonly (Cell | null)[]): XmlElement {
  const cells = cellsAt(child(ref, 'c:f')?.text.trim() ?? '')
  const said = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    inside: readonly XmlElement[] = [],
    text = '',
  ) => ({
    name,
    attributes: new Map(Object.entries(attributes)),
    children: inside,
    text,
  })
  return said(refs.get(ref.name)!, {}, [
    said('c:formatCode', {}, [], cells.find((cell) => cell !== null)?.format ?? 'General'),
    said('c:ptCount', { val: String(cells.length) }),
    ...cells.flatMap((cell, at) =>
      cell === null ? [] : [said('c:pt', { idx: String(at) }, [said('c:v', {}, [], cell.text)])],
    ),
  ])
}

/** The cells that a formula names, one after the other; none of what cannot be read. */
function readerOf(bytes: Uint8Array | null): (formula: string) => readonly (Cell | null)[] {
  if (!bytes || bytes.length > most.bytes) return () => []
  const sheets = orNone(() => sheetsOf(new OpenPackage(bytes)))
  let left: number = most.cellsOfChart
  return (formula) => {
    const cells = sheets && left > 0 ? cellsIn(sheets, formula) : { points: [], looked: 0 }
    left -= cells.looked
    return cells.points
  }
}

/** A workbook that is no package, and a sheet that is an evil one, have no cells; the chart comes in without them. */
function orNone<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

function sheetsOf(file: OpenPackage): (name: string) => Sheet | null {
  const path = file.related('', 'officeDocument') ?? ''
  const book = file.xml(path)
  const texts = file.related(path, 'sharedStrings')
  const shared = children(texts === null ? null : file.xml(texts), 'x:si').map(textIn)
  const styles = file.related(path, 'styles')
  const formats = formatsOf(styles === null ? null : file.xml(styles))
  const known = new Map<string, Sheet | null>()
  return (name) => {
    const sheet = children(child(book, 'x:sheets'), 'x:sheet').find((one) => attribute(one, 'name') === name)
    const target = file.relationships(path).get(attribute(sheet, 'r:id') ?? '')?.target
    if (target === undefined) return null
    if (!known.has(target))
      known.set(
        target,
        orNone(() => sheetOf(file.xml(target), shared, formats)),
      )
    return known.get(target) ?? null
  }
}

/** Without what says how it is spoken. */
const textIn = (element: XmlElement): string =>
  element.name === 'x:rPh'
    ? ''
    : (element.name === 'x:t' ? element.text : '') + element.children.map(textIn).join('')

/** How each style of a cell writes numbers. */
function formatsOf(styles: XmlElement | null): readonly string[] {
  const own = new Map(
    children(child(styles, 'x:numFmts'), 'x:numFmt').map((one) => [
      attribute(one, 'numFmtId'),
      attribute(one, 'formatCode') ?? '',
    ]),
  )
  return children(child(styles, 'x:cellXfs'), 'x:xf').map((one) => {
    const id = attribute(one, 'numFmtId') ?? '0'
    return own.get(id) ?? usualFormats.get(id) ?? 'General'
  })
}

/** Those that every workbook has without saying so, as far as charts have them. */
const usualFormats: ReadonlyMap<string, string> = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['14', 'm/d/yyyy'],
  ['15', 'd-mmm-yy'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
])

function sheetOf(sheet: XmlElement | null, shared: readonly string[], formats: readonly string[]): Sheet {
  const cells = new Map<string, Cell>()
  for (const [down, row] of children(child(sheet, 'x:sheetData'), 'x:row').entries()) {
    for (const [right, cell] of children(row, 'x:c').entries()) {
      const said = child(cell, 'x:v')?.text ?? ''
      const kind = attribute(cell, 't')
      const inline = child(cell, 'x:is')
      const text = kind === 's' ? (shared[Number(said)] ?? '') : inline ? textIn(inline) : said
      const at = attribute(cell, 'r') ?? `${lettersOf(right)}${attribute(row, 'r') ?? down + 1}`
      if (text !== '' && kind !== 'e')
        cells.set(at, {
          text: text.slice(0, most.text),
          format: formats[Number(attribute(cell, 's') ?? 0)] ?? 'General',
        })
    }
  }
  return cells
}

const area = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i

/** Row by row; of several columns and rows each row is one, its words behind each other. */
function cellsIn(
  sheets: (name: string) => Sheet | null,
  formula: string,
): { readonly points: readonly (Cell | null)[]; readonly looked: number } {
  const [, quoted, plain = '', left = '', top = '', right = left, bottom = top] = area.exec(formula) ?? []
  const sheet = sheets(quoted?.replaceAll("''", "'") ?? plain)
  const columns = rangeOf(numberOf(left), numberOf(right), most.cells).map(lettersOf)
  const rows = rangeOf(Number(top), Number(bottom), most.cells / Math.max(1, columns.length))
  if (!sheet) return { points: [], looked: 0 }
  const rowAt = (row: number) => columns.map((column) => sheet.get(`${column}${row}`) ?? null)
  return {
    points: rows.length === 1 ? rowAt(rows[0]!) : rows.map((row) => joined(rowAt(row))),
    looked: columns.length * rows.length,
  }
}

function joined(row: readonly (Cell | null)[]): Cell | null {
  const [first, ...others] = row.filter((cell) => cell !== null)
  return first && others.length > 0
    ? { ...first, text: [first, ...others].map(({ text }) => text).join(' ') }
    : (first ?? null)
}

const rangeOf = (from: number, to: number, bound: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(to - from + 1, Math.floor(bound))) }, (_, at) => from + at)

/** Columns are counted from 0: `A`, `Z`, `AA`. */
const numberOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
