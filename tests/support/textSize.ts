import { drawShape } from '#shared/blocks/shape/draw.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { Paragraph } from '#shared/model/richText.ts'
import type { TextStyle, Theme } from '#shared/model/theme.ts'
import { fontMetrics } from './fontMetrics.ts'

type WordsBlock = Extract<ComposedBlock, { body: ComposedBody }>

/** How much room a block's words take and have, in pixels. Without kerning, which only ever makes them narrower. */
export interface TextSize {
  readonly height: number
  readonly room: number
  /** A word wider than the box, which no line break can help. */
  readonly tooWide: string | null
}

const pixels = 4 / 3
const listIndent = 24

export function textSize(block: WordsBlock, theme: Theme): TextSize {
  const { body, frame } = block
  const area = block.kind === 'shape' ? drawShape(block).words : frame
  const width = area.w - 2 * body.inset
  let tooWide: string | null = null
  const lines = body.text.map((paragraph) => {
    const indent = paragraph.list ? (paragraph.list.level + 1) * listIndent : 0
    const wrapped = wrap(paragraph, width - indent, body.style, theme)
    tooWide ??= wrapped.tooWide
    return wrapped.lines
  })
  const { size, lineSpacing, spaceAfter } = body.style
  const pitch = size * 1.2 * lineSpacing
  const gaps = Math.max(0, lines.length - 1) * spaceAfter
  const height = (lines.reduce((sum, count) => sum + count, 0) * pitch + gaps) * pixels
  return { height, room: area.h - 2 * body.inset, tooWide }
}

function wrap(
  { inlines }: Paragraph,
  width: number,
  style: TextStyle,
  theme: Theme,
): { lines: number; tooWide: string | null } {
  let [lines, x] = [1, 0]
  let tooWide: string | null = null
  for (const inline of inlines) {
    if (inline.kind === 'break') [lines, x] = [lines + 1, 0]
    if (inline.kind !== 'text') continue
    const bold = inline.marks.bold ?? style.bold
    for (const piece of inline.text.split(/(?<= )/)) {
      const advance = textWidth(piece.trimEnd(), style, bold, theme)
      if (advance > width) tooWide ??= piece
      if (x > 0 && x + advance > width) [lines, x] = [lines + 1, 0]
      x += textWidth(piece, style, bold, theme)
    }
  }
  return { lines, tooWide }
}

function textWidth(words: string, { font, size, tracking }: TextStyle, bold: boolean, theme: Theme): number {
  const metrics = fontMetrics(font === 'heading' || font === 'body' ? theme.fonts[font] : font, bold)
  return [...words].reduce((sum, character) => sum + metrics.advance(character) * size + tracking, 0) * pixels
}
