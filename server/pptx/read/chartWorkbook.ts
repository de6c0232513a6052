import { attribute, child, children, descendants, type XmlElement } from '../xml/readXml.ts'
import { OpenPackage } from './openPackage.ts'

/** Bytes of a workbook that is opened, and cells that one row of points takes. */
const [mostBytes, mostCells] = [8 * 1024 * 1024, 5_000]

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

/** The cells that a formula names, one after the other; none of a workbook that cannot be read. */
function readerOf(bytes: Uint8Array | null): (formula: string) => readonly (Cell | null)[] {
  const none = (): readonly (Cell | null)[] => []
  if (!bytes || bytes.length > mostBytes) return none
  try {
    const sheets = sheetsOf(new OpenPackage(bytes))
    return (formula) => cellsIn(sheets, formula)
  } catch {
    // A workbook that is no package, or an evil one, has no cells; the chart comes in without its numbers.
    return none
  }
}

function sheetsOf(file: OpenPackage): (name: string) => Sheet | null {
  const path = file.related('', 'officeDocument') ?? ''
  const book = file.xml(path)
  const texts = file.related(path, 'sharedStrings')
  const shared = children(texts === null ? null : file.xml(texts), 'x:si').map(textIn)
  const styles = file.related(path, 'styles')
  const formats = formatsOf(styles === null ? null : file.xml(styles))
  const known = new Map<string, Sheet>()
  return (name) => {
    const sheet = children(child(book, 'x:sheets'), 'x:sheet').find((one) => attribute(one, 'name') === name)
    const target = file.relationships(path).get(attribute(sheet, 'r:id') ?? '')?.target
    if (target === undefined) return null
    const read = known.get(target) ?? sheetOf(file.xml(target), shared, formats)
    known.set(target, read)
    return read
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
        cells.set(at, { text, format: formats[Number(attribute(cell, 's') ?? 0)] ?? 'General' })
    }
  }
  return cells
}

const area = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i

/** Row by row; of several columns and rows each row is one, its words behind each other. */
function cellsIn(sheets: (name: string) => Sheet | null, formula: string): readonly (Cell | null)[] {
  const [, quoted, plain = '', left = '', top = '', right = left, bottom = top] = area.exec(formula) ?? []
  const sheet = sheets(quoted?.replaceAll("''", "'") ?? plain)
  if (!sheet) return []
  const columns = rangeOf(numberOf(left), numberOf(right)).map(lettersOf)
  const rows = rangeOf(Number(top), Number(bottom))
  const cellAt = (column: string, row: number): Cell | null => sheet.get(`${column}${row}`) ?? null
  if (rows.length === 1) return columns.map((column) => cellAt(column, rows[0]!))
  return rows.map((row) => {
    const cells = columns.map((column) => cellAt(column, row)).filter((cell) => cell !== null)
    return cells.length < 2
      ? (cells[0] ?? null)
      : { ...cells[0]!, text: cells.map(({ text }) => text).join(' ') }
  })
}

const rangeOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(to - from + 1, mostCells)) }, (_, at) => from + at)

/** Columns are counted from 0: `A`, `Z`, `AA`. */
const numberOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
