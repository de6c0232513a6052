import type { Paragraph } from '#shared/model/richText.ts'

/**
 * The size that a paragraph's empty line would have, in points, when every run in it names its own; `null` when
 * the block's size stands somewhere in it. PowerPoint makes a line as tall as its largest run, while a browser
 * never makes it lower than the paragraph's own type: so the paragraph takes the size of its largest run.
 */
function largestSize(sizes: readonly (number | null)[]): number | null {
  const named = sizes.filter((size) => size !== null)
  return named.length > 0 && named.length === sizes.length ? Math.max(...named) : null
}

export const paragraphSize = ({ inlines }: Paragraph): number | null =>
  largestSize(inlines.flatMap((inline) => (inline.kind === 'break' ? [] : [inline.marks.size ?? null])))
