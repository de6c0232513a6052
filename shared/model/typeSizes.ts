import type { Inline, Paragraph } from './richText.ts'

/**
 * The type size of each inline of a paragraph in points; `null`: the block's. A line break has none of its own: it
 * is as large as the words before it, at the start as those after it. So a line is as tall as its largest words.
 */
export function typeSizes({ inlines }: Pick<Paragraph, 'inlines'>): readonly (number | null)[] {
  let last = wordSizes(inlines)[0] ?? null
  return inlines.map((inline) => (inline.kind === 'break' ? last : (last = inline.marks.size ?? null)))
}

/** Whether a paragraph's words are of several sizes. */
export const isMixed = ({ inlines }: Pick<Paragraph, 'inlines'>): boolean =>
  new Set(wordSizes(inlines)).size > 1

const wordSizes = (inlines: readonly Inline[]): readonly (number | null)[] =>
  inlines.flatMap((inline) => (inline.kind === 'break' ? [] : [inline.marks.size ?? null]))
