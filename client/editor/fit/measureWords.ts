import type { LaidOut } from './fit.ts'

/**
 * Reads the layout of a block's words (`[data-words]`) from the page. Rectangles come scaled by the zoom and
 * turned with the block, so heights are taken from the layout itself and only lines are counted in rectangles.
 */
export function measureWords(words: HTMLElement): LaidOut {
  const box = words.parentElement!
  const { paddingTop, paddingBottom } = getComputedStyle(box)
  const available = box.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  const paragraphs = [...words.querySelectorAll('p')]
  const heights = paragraphs.map((paragraph) => linesIn(paragraph))
  const lines = heights.reduce((sum, { lines }) => sum + lines, 0)
  const lineHeight = heights.at(-1)?.lineHeight ?? 0
  const columns = Number.parseInt(getComputedStyle(words).columnCount, 10) || 1
  if (columns === 1) return { available, content: words.offsetHeight, lines, lineHeight }
  return { ...inColumns(words, paragraphs, available, columns), lines, lineHeight }
}

/** One below the other; a line that found no room in the last one is over, however much is free above it. */
function inColumns(
  words: HTMLElement,
  paragraphs: readonly HTMLElement[],
  height: number,
  columns: number,
): Pick<LaidOut, 'available' | 'content'> {
  const available = height * columns
  const isOver = words.offsetHeight > height + 1 || words.scrollWidth > words.clientWidth + 1
  const content = paragraphs.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0)
  return { available, content: isOver ? Math.max(content, available + 10) : Math.min(content, available) }
}

/** A paragraph's lines are all of one height, except where runs differ in size: then it is their mean. */
function linesIn(paragraph: HTMLElement): { lines: number; lineHeight: number } {
  const style = getComputedStyle(paragraph)
  const pitch = Number.parseFloat(style.lineHeight)
  const height = paragraph.clientHeight - Number.parseFloat(style.paddingTop)
  const lines = Math.max(1, 'mixed' in paragraph.dataset ? countLines(paragraph) : Math.round(height / pitch))
  return { lines, lineHeight: height / lines }
}

/** Lines as the eye counts them: pieces of text whose middles lie apart. Only for upright text is this exact. */
function countLines(paragraph: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(paragraph)
  const bottoms = [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ bottom, height }) => ({ bottom, height }))
  bottoms.sort((a, b) => a.bottom - b.bottom)
  return bottoms.filter(({ bottom, height }, at) => at === 0 || bottom - bottoms[at - 1]!.bottom > height / 2)
    .length
}
