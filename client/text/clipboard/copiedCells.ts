import { DOMParser as WordsParser } from '@tiptap/pm/model'
import { isBlank, type RichText } from '#shared/model/richText.ts'
import { readDoc } from '../binding/paragraphLooks.ts'
import { textSchema } from '../schema/textSchema.ts'
import { notedLook, type CopiedLook } from './cellLooks.ts'
import { flattenLists } from './flattenLists.ts'
import { flattenTables, isShown, movedCell } from './flattenTables.ts'

/** Cells that came as cells: their words, and how many rows and columns each takes. */
export interface CopiedCells {
  /** Row by row; under a merged cell stands an empty one. */
  readonly words: readonly (readonly RichText[])[]
  readonly merged: readonly CopiedMerge[]
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean
  /** What their program says of their look, by `<row> <column>`; left out: nothing. */
  readonly looks?: ReadonlyMap<string, CopiedLook>
}

export interface CopiedMerge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** More than a table of ours can hold is looked at as words. */
const most = 10_000

/**
 * The one table that HTML is, tidied already; `null` where there are other words beside it, or where it only lays
 * something out. One row, or one column, is no table yet.
 */
export function cellsOfHtml(body: HTMLElement): CopiedCells | null {
  const [table, another] = body.querySelectorAll('table')
  if (!table || another || hasWordsBeside(body, table)) return null
  const shown = [...table.rows].filter(isShown)
  if (shown.some(({ cells }) => [...cells].some((cell) => cell.querySelector('img')))) return null
  const taken = new Set<string>()
  const merged: CopiedMerge[] = []
  const looks = new Map<string, CopiedLook>()
  const words: RichText[][] = shown.map(() => [])
  shown.forEach((line, row) => {
    let column = 0
    for (const cell of line.cells) {
      while (taken.has(`${row} ${column}`)) words[row]![column++] = []
      const [rows, columns] = [
        Math.min(cell.rowSpan || 1, shown.length - row),
        Math.min(cell.colSpan || 1, 100),
      ]
      if (rows * columns > 1) merged.push({ row, column, rows, columns })
      for (let down = 0; down < rows; down++)
        for (let on = 0; on < columns; on++) {
          taken.add(`${row + down} ${column + on}`)
          if (taken.size > most) return
          words[row + down]![column + on] = []
        }
      const look = notedLook(cell)
      if (look) looks.set(`${row} ${column}`, look)
      words[row]![column] = wordsIn(cell)
      column += columns
    }
  })
  const isNamed = [...(shown[0]?.cells ?? [])].every(({ tagName }) => tagName === 'TH')
  const hasHeader = isNamed || isBold(words[0] ?? [])
  return taken.size > most ? null : asTable({ words, merged, hasHeader, looks })
}

function hasWordsBeside(body: HTMLElement, table: HTMLElement): boolean {
  const length = (element: HTMLElement): number => element.textContent.replace(/\s/g, '').length
  return length(body) > length(table)
}

function wordsIn(cell: HTMLTableCellElement): RichText {
  const body = cell.ownerDocument.createElement('div')
  body.append(movedCell(cell))
  flattenTables(body)
  flattenLists(body)
  const words = readDoc(WordsParser.fromSchema(textSchema).parse(body))
  const filled = words.map((line) => !isBlank([line]))
  return words.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1)
}

/** A first row that is bold throughout names the columns, whichever way the program said so. */
const isBold = (cells: readonly RichText[]): boolean =>
  cells.every((cell) =>
    cell.every(({ inlines }) =>
      inlines.every((inline) => inline.kind === 'break' || inline.marks.bold === true),
    ),
  ) && cells.some((cell) => !isBlank(cell))

/** Plain text whose every line has tabs in it: how spreadsheets write their cells. A quoted one may hold line ends. */
export function cellsOfText(text: string, toWords: (cell: string) => RichText): CopiedCells | null {
  if (!text.includes('\t') || text.length > 200_000) return null
  const lines: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/g,
  )) {
    lines.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') lines.push([])
  }
  const filled = lines.filter((cells) => cells.length > 1 || cells.some((cell) => cell !== ''))
  if (filled.some((cells) => cells.length < 2)) return null
  return asTable({ words: filled.map((cells) => cells.map(toWords)), merged: [], hasHeader: false })
}

/** Rows of one length, without the empty ones at the end. */
function asTable({ words, merged, hasHeader, looks = new Map() }: CopiedCells): CopiedCells | null {
  const isFilled = (cells: readonly RichText[]) => cells.some((cell) => !isBlank(cell ?? []))
  const rows = words.slice(0, words.map(isFilled).lastIndexOf(true) + 1)
  const width = Math.max(0, ...rows.map(({ length }) => length))
  if (rows.length < 1 || width < 2) return null
  const square = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? []))
  const kept = merged.filter(({ row, rows: taken }) => row + taken <= square.length)
  return { words: square, merged: kept, hasHeader, looks }
}
