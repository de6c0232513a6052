import { cutText } from '#shared/model/characters.ts'

/** Cells of a table on the clipboard; no spreadsheet is larger than a chart. */
const most = { rows: 200, columns: 60, characters: 200_000 }

/**
 * What a spreadsheet, a table in a document or text with tabs puts on the clipboard, as rows of cells; `null` for a
 * single text, which belongs into one cell. Nothing of it is run or fetched: it is read as words.
 */
export function pastedCells(html: string, text: string): readonly (readonly string[])[] | null {
  const rows = rowsOfTable(html) ?? rowsOfText(text)
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows.slice(0, most.rows) : null
}

function rowsOfTable(html: string): readonly (readonly string[])[] | null {
  if (!/<table/i.test(html)) return null
  const table = new DOMParser()
    .parseFromString(cutText(html, most.characters), 'text/html')
    .querySelector('table')
  return (
    table &&
    [...table.rows].map((row) =>
      [...row.cells].slice(0, most.columns).map(({ textContent }) => clean(textContent)),
    )
  )
}

/** Spreadsheets put cells with line ends in quotes, and double the quotes inside. */
function rowsOfText(text: string): readonly (readonly string[])[] {
  const cells = cutText(text, most.characters).matchAll(/("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|\r|$)/g)
  const rows: string[][] = [[]]
  for (const [whole, cell = '', end] of cells) {
    if (whole === '') break
    rows.at(-1)!.push(clean(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    if (end !== '\t' && end !== '') rows.push([])
  }
  if (rows.at(-1)!.length === 0) rows.pop()
  return rows.map((row) => row.slice(0, most.columns))
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()
