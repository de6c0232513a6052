import { lengthAt as at, type Measured } from './pieces.ts'
import { atTab, type Tab } from './tabs.ts'

/** A line of words, in pixels from the top. */
export interface Line {
  readonly height: number
  /** Before it, where it begins a paragraph that is not the first. */
  readonly space: number
}

/** Of one word: nobody sees where more of them end. */
const mostLines = 2_000

/** Of adding up widths, in pixels. */
const rounding = 0.01

/** The lines that words take up in a width, with their type at a scale. */
export function linesOf(
  paragraphs: readonly Measured[],
  width: number,
  scale: number,
  space: number,
): readonly Line[] {
  return paragraphs.flatMap((paragraph, nth) =>
    laidOut(paragraph, width, scale).heights.map((height, at) => ({
      height,
      space: at === 0 && nth > 0 ? (paragraph.space ?? space) : 0,
    })),
  )
}

interface LaidOut {
  readonly heights: readonly number[]
  readonly tabs: readonly Tab[]
}

/** The lines of a paragraph. */
export function laidOut(paragraph: Measured, width: number, scale: number): LaidOut {
  const { pieces, indent, firstLine, lineSpacing } = paragraph
  const room = Math.max(1, width - at(indent, scale))
  const pitch = 1.2 * lineSpacing * scale
  const heights: number[] = []
  const tabs: Tab[] = []
  let [x, start, size] = [firstLine, firstLine, 0]
  const endLine = () => {
    heights.push(size * pitch)
    ;[x, start, size] = [0, 0, 0]
  }
  for (const [nth, piece] of pieces.entries()) {
    const word = at(piece.word, scale)
    if (x > start && x + word > room + rounding) endLine()
    // A word that no line holds is broken wherever the line is full.
    const full = Math.max(8, room - (piece.size * scale) / 4)
    const broken = word > room + rounding ? Math.min(mostLines, Math.ceil((word - room) / full)) : 0
    for (let nth = 0; nth < broken; nth++) {
      size = piece.size
      endLine()
    }
    size = Math.max(size, piece.size)
    x += word - broken * full + at(piece.blanks, scale)
    if (piece.tab) {
      const to = atTab(paragraph, nth, x, scale)
      tabs.push({ from: x, to })
      x = to
    }
    if (piece.ends) endLine()
  }
  if (size > 0 || heights.length === 0) endLine()
  return { heights, tabs }
}

/** Pixels of the longest line where nothing ends one but the words themselves. */
export function longestLine(paragraphs: readonly Measured[]): number {
  let longest = 0
  for (const paragraph of paragraphs) {
    const indent = at(paragraph.indent, 1)
    let [x, blanks] = [paragraph.firstLine, 0]
    for (const [nth, { word, blanks: behind, ends, tab }] of paragraph.pieces.entries()) {
      x += blanks + at(word, 1)
      blanks = at(behind, 1)
      longest = Math.max(longest, indent + x)
      if (tab) [x, blanks] = [atTab(paragraph, nth, x + blanks, 1), 0]
      if (ends) [x, blanks] = [0, 0]
    }
  }
  return longest
}

/** Whether lines fit into columns of a height, filled one after the other. */
export function fitInto(lines: readonly Line[], columns: number, height: number): boolean {
  let [column, y] = [1, 0]
  for (const line of lines) {
    const needed = (y === 0 && column === 1 ? 0 : line.space) + line.height
    if (y > 0 && y + needed > height + rounding) [column, y] = [column + 1, 0]
    y += needed
    if (column > columns || y > height + rounding) return false
  }
  return true
}

/** The least height of columns that lines fit into. */
export function heightFor(lines: readonly Line[], columns: number): number {
  const all = lines.reduce((sum, { height, space }) => sum + space + height, 0)
  if (columns === 1) return all
  let [low, high] = [all / columns, all]
  // To less than half a pixel of what a slide may hold.
  for (let halving = 0; halving < 14; halving++) {
    const middle = (low + high) / 2
    if (fitInto(lines, columns, middle)) high = middle
    else low = middle
  }
  return high
}
