import * as Y from 'yjs'
import type { Inline, Paragraph, RichText } from '#shared/model/richText.ts'
import { ListCount } from './listCount.ts'
import { readParagraphs } from './richTextDoc.ts'
import { formatsOfMarks, formatsOfParagraph, type Formats, type ParagraphFormats } from './richTextFormats.ts'

/** Replaces all of `text`, which must be in a document already. What others type in it meanwhile stays. */
export function writeRichText(text: Y.Text, value: RichText): void {
  text.delete(0, text.length)
  text.applyDelta(deltaOf(value))
}

/** Puts paragraphs behind those of `text`, which must be in a document already; lists keep their numbers. */
export function appendRichText(text: Y.Text, value: RichText): void {
  const count = new ListCount()
  for (const { formats, inlines } of readParagraphs(text)) count.pass(formats.list, inlines.length === 0)
  const isOpen = (paragraphEnds(text).at(-1) ?? 0) < text.length
  text.applyDelta([{ retain: text.length }, ...(isOpen ? [{ insert: '\n' }] : []), ...deltaOf(value, count)])
}

/** Takes whole paragraphs out of `text`, which must be in a document already, and nothing around them. */
export function removeParagraphs(text: Y.Text, first: number, count: number): void {
  const ends = [0, ...paragraphEnds(text), text.length]
  const [from, to] = [ends[first] ?? text.length, ends[first + count] ?? text.length]
  text.delete(from, to - from)
}

/** Where paragraphs end, each behind its line end. The words after the last one are not among them. */
function paragraphEnds(text: Y.Text): readonly number[] {
  const ends: number[] = []
  let at = 0
  for (const { insert } of text.toDelta() as readonly { readonly insert: string | object }[]) {
    if (typeof insert === 'string')
      for (let end = insert.indexOf('\n'); end >= 0; end = insert.indexOf('\n', end + 1))
        ends.push(at + end + 1)
    at += typeof insert === 'string' ? insert.length : 1
  }
  return ends
}

/**
 * Writes words at the end of those of `text`, which must be in a document already, in the look that they have there.
 * A line end in them begins a paragraph like the last one.
 */
export function typeAtEnd(text: Y.Text, words: string): void {
  const runs = text.toDelta() as readonly Partial<Insert>[]
  const pieces = runs.flatMap(({ insert = '', attributes = {} }): Insert[] =>
    (typeof insert === 'string' ? insert.split(/(\n)/) : [insert])
      .filter((piece) => piece !== '')
      .map((piece) => ({ insert: piece, attributes })),
  )
  const end = pieces.at(-1)?.insert === '\n' ? pieces.pop()! : null
  const last = pieces.at(-1)
  const look: Formats = last && last.insert !== '\n' ? { ...last.attributes, link: null } : {}
  const lines = words.split(/(\n)/).filter((piece) => piece !== '')
  const ending = { insert: '\n', attributes: end?.attributes ?? {} }
  text.applyDelta([
    { retain: text.length - (end ? 1 : 0) },
    ...lines.map((piece) => (piece === '\n' ? ending : { insert: piece, attributes: look })),
    ...(end ? [] : [ending]),
  ])
}

/** Puts a line under all words of `text`, or takes it away; what paragraphs say of themselves stays. */
export function underlineAll(text: Y.Text, on: boolean): void {
  const runs = text.toDelta() as readonly { readonly insert: string | object }[]
  const pieces = runs.flatMap(({ insert }): readonly (string | object)[] =>
    typeof insert === 'string' ? insert.split(/(\n)/).filter((piece) => piece !== '') : [insert],
  )
  let at = 0
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : 1
    if (piece !== '\n') text.format(at, length, { underline: on || null })
    at += length
  }
}

/** A text not yet in a document: what a new block is born with. */
export function newText(value: RichText): Y.Text {
  const text = new Y.Text()
  if (value.length > 0) text.applyDelta(deltaOf(value))
  return text
}

interface Insert {
  readonly insert: string | object
  readonly attributes: Formats
}

/** `count`: past the paragraphs before. */
function deltaOf(value: RichText, count = new ListCount()): Insert[] {
  return value.flatMap((paragraph) => [
    ...paragraph.inlines.map(insertOf),
    { insert: '\n', attributes: formatsOfParagraph(storedFormats(paragraph, count)) },
  ])
}

/** A number is stored only where counting would not give it. */
function storedFormats(paragraph: Paragraph, count: ListCount): ParagraphFormats {
  const { list, inlines, ...look } = paragraph
  const start = list && list.ordinal !== null && list.ordinal !== count.expectedAt(list) ? list.ordinal : null
  const stored = list && { kind: list.kind, level: list.level, start, more: list.ordinal === null }
  count.pass(stored, inlines.length === 0)
  return { list: stored, ...look }
}

function insertOf(inline: Inline): Insert {
  switch (inline.kind) {
    case 'text':
      // A line end within a run is a break: as it stands it would end the paragraph.
      return { insert: inline.text.replace(/\r\n?|\n/g, '\v'), attributes: formatsOfMarks(inline.marks) }
    case 'variable':
      return { insert: { variable: inline.name }, attributes: formatsOfMarks(inline.marks) }
    case 'break':
      return { insert: { break: true }, attributes: {} }
  }
}
