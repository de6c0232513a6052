import { noMarks, plainRichText, type Paragraph, type RichText } from './richText.ts'

/**
 * New words in the dress of the old ones: each line takes the list, alignment and first run's marks of the
 * paragraph it replaces; lines past the end take the last paragraph's.
 */
export function reworded(old: RichText, words: string): RichText {
  const last = old.at(-1)
  return plainRichText(words).map((line, at) => dressed(line, old[at] ?? last))
}

function dressed(line: Paragraph, like: Paragraph | undefined): Paragraph {
  if (!like) return line
  const run = like.inlines.find((inline) => inline.kind === 'text')
  const marks = run?.kind === 'text' ? run.marks : noMarks
  return {
    ...line,
    list: like.list,
    align: like.align,
    lineSpacing: like.lineSpacing,
    inlines: line.inlines.map((inline) => (inline.kind === 'text' ? { ...inline, marks } : inline)),
  }
}
