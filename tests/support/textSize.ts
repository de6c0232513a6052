import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { boxesOf } from '#shared/blocks/kinds.ts'
import { heightFor, linesOf } from '#shared/fit/lines.ts'
import { measured } from '#shared/fit/pieces.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { Theme } from '#shared/model/theme.ts'

type WordsBlock = Extract<ComposedBlock, { body: ComposedBody }>

/** How much room a block's words take and have, in pixels. Without kerning, which only ever makes them narrower. */
export interface TextSize {
  readonly height: number
  readonly room: number
  /** Whether a word is wider than the box, which no line break can help. */
  readonly tooWide: boolean
}

export function textSize(block: WordsBlock, theme: Theme): TextSize {
  const { body } = block
  const { scale = 1, style, columns: { count, gap } = { count: 1, gap: 0 } } = body
  const area = boxesOf(block)[0]!.room
  const width = (area.w - 2 * body.inset - (count - 1) * gap) / count
  const paragraphs = measured(body, theme.fonts)
  const words = paragraphs.flatMap(({ pieces }) => pieces.map(({ word }) => word.scaled * scale + word.fixed))
  return {
    height: heightFor(linesOf(paragraphs, width, scale, (style.spaceAfter * 4) / 3), count),
    room: area.h - 2 * body.inset,
    tooWide: words.some((word) => word > width),
  }
}
