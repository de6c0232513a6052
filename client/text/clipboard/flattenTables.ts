import { tabIn } from './softenBlanks.ts'

/**
 * Tables as paragraphs: a row is one, its cells are set apart by tabs. A cell's own lines join, or its row would fall
 * apart. What is a table for the layout alone (a mail, a text box of Word's) becomes paragraphs, one after the other.
 */
export function flattenTables(body: HTMLElement): void {
  // The innermost first: what is left of an outer table's cell is then paragraphs alone.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const lines = [...table.rows].filter(isShown).flatMap(linesOf)
    table.replaceWith(...(table.caption ? [moved(table.caption, 'p')] : []), ...withoutEmptyEnd(lines))
  }
}

/** Excel ends a table with an unseen row that says how wide its columns are. */
export const isShown = ({ style }: HTMLElement): boolean => style.display !== 'none'

const isEmpty = ({ textContent }: Node): boolean => (textContent ?? '').trim() === ''

const withoutEmptyEnd = <T extends Node>(nodes: readonly T[]): readonly T[] =>
  nodes.slice(0, nodes.map(isEmpty).lastIndexOf(false) + 1)

function linesOf({ cells }: HTMLTableRowElement): HTMLElement[] {
  const filled = withoutEmptyEnd([...cells])
  if (filled.length <= 1) return [...cells].slice(0, 1).map(asBlock)
  return filled.some(isLayout) ? filled.filter((cell) => !isEmpty(cell)).map(asBlock) : [asLine(filled)]
}

const blocks = 'p, div, h1, h2, h3, h4, h5, h6, pre, blockquote'

const isLayout = (cell: HTMLElement): boolean => cell.querySelector('[data-row], [data-list], li') !== null

/** A cell that stands alone keeps its lines. */
const asBlock = (cell: HTMLElement): HTMLElement =>
  moved(cell, cell.querySelector(`${blocks}, ul, ol`) ? 'div' : 'p')

/** Columns that one cell may take: a row of a hundred tabs helps nobody. */
const mostColumns = 26

function asLine(cells: readonly HTMLTableCellElement[]): HTMLElement {
  const line = cells[0]!.ownerDocument.createElement('p')
  line.dataset['row'] = ''
  cells.forEach((cell, at) => {
    line.append(wordsOf(cell))
    const tabs = at === cells.length - 1 ? 0 : Math.min(mostColumns, cell.colSpan)
    for (let nth = 0; nth < tabs; nth++) line.append(tabIn(cell))
  })
  return line
}

/** A cell's words on one line, with the look that the cell and its paragraphs gave them. */
function wordsOf(cell: HTMLTableCellElement): HTMLElement {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith(' ')
  for (const block of cell.querySelectorAll<HTMLElement>(blocks)) block.replaceWith(moved(block, 'span'), ' ')
  cell.normalize()
  trimEnd(cell)
  return moved(cell, 'span')
}

/** What an element holds in another one, with the weight, the slope and the line that it gave; not its place in a table. */
function moved(from: HTMLElement, tag: 'p' | 'div' | 'span'): HTMLElement {
  const to = from.ownerDocument.createElement(tag)
  to.style.fontWeight = from.style.fontWeight
  to.style.fontStyle = from.style.fontStyle
  to.style.textDecoration = from.style.textDecorationLine
  to.append(...from.childNodes)
  return to
}

/** All that stands in a cell, as one that stands alone. */
export const movedCell = (cell: HTMLElement): HTMLElement => moved(cell, 'div')

function trimEnd(cell: HTMLElement): void {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  for (let node = walker.lastChild(); node; node = walker.previousNode()) {
    const text = node as Text
    text.data = text.data.trimEnd()
    if (text.data !== '') return
  }
}
