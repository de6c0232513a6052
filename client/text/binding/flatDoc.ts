import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import type { Formats } from '#shared/docs/richTextFormats.ts'
import { asRecord } from '#shared/docs/guards.ts'
import { isVariableName } from '#shared/model/variables.ts'
import { attributesOf, formatsOfAttributes } from '../schema/paragraphAttributes.ts'
import { formatsOfRun, marksOfRun } from '../schema/runMarks.ts'

/**
 * The editor's document and the flat text count alike: every character, every embed and every end of a paragraph is
 * one. So a position in one is `index + paragraph + 1` in the other. A text that is empty, or whose last line is not
 * ended, is shown with an end that is not there yet; whoever writes first writes it.
 */
export interface Unit {
  /** A character, `\n` for the end of a paragraph, or an embed. */
  readonly content: string | Embed
  /** The same object for all units of one run. */
  readonly formats: Formats
}

export type Embed = Readonly<Record<string, unknown>>

/** A document of the editor as the flat text would hold it. */
export function unitsOf(doc: Node): readonly Unit[] {
  const units: Unit[] = []
  doc.forEach((paragraph) => {
    paragraph.forEach((node) => {
      const formats = formatsOfRun(node.marks)
      if (node.isText) for (const content of node.text!.split('')) units.push({ content, formats })
      else units.push({ content: embedOf(node), formats })
    })
    units.push({ content: '\n', formats: formatsOfAttributes(paragraph.attrs) })
  })
  return units
}

const embedOf = ({ type, attrs }: Node): Embed => {
  if (type.name === 'hardBreak') return { break: true }
  return type.name === 'variable' ? { variable: attrs['name'] as unknown } : (asRecord(attrs['value']) ?? {})
}

/** How many units stand before a position of the editor. */
export function indexAt(doc: Node, position: number): number {
  let [index, at] = [0, 0]
  for (let nth = 0; nth < doc.childCount; nth++) {
    const { nodeSize } = doc.child(nth)
    if (position <= at + nodeSize - 1) return index + Math.max(0, position - at - 1)
    at += nodeSize
    index += nodeSize - 1
  }
  return index
}

/** The position of the editor before the unit at `index`; the end of the last paragraph when it has no such unit. */
export function positionAt(doc: Node, index: number): number {
  let [left, at] = [index, 0]
  for (let nth = 0; nth < doc.childCount; nth++) {
    const { nodeSize } = doc.child(nth)
    if (left <= nodeSize - 2) return at + 1 + Math.max(0, left)
    at += nodeSize
    left -= nodeSize - 1
  }
  return Math.max(1, at - 1)
}

export interface Inserted {
  readonly insert: unknown
  readonly attributes?: Formats
}

/** What the editor shows of a text. */
export function docOf(schema: Schema, text: Y.Text): Node {
  const paragraphs: Node[] = []
  let inlines: Node[] = []
  let isEnded = false
  for (const { insert, attributes = {} } of text.toDelta() as Inserted[]) {
    const [first = '', ...lines] = typeof insert === 'string' ? insert.split('\n') : []
    inlines.push(
      ...(typeof insert === 'string'
        ? runNodes(schema, first, attributes)
        : [embedNode(schema, insert, attributes)]),
    )
    for (const line of lines) {
      paragraphs.push(paragraphNode(schema, attributes, inlines))
      inlines = [...runNodes(schema, line, attributes)]
    }
    isEnded = lines.length > 0 && inlines.length === 0
  }
  if (!isEnded) paragraphs.push(paragraphNode(schema, {}, inlines))
  return schema.topNodeType.create(null, paragraphs)
}

const paragraphNode = (schema: Schema, formats: Formats, inlines: Node[]): Node =>
  schema.node('paragraph', attributesOf(formats), Fragment.fromArray(inlines))

/** Office programs write a line break within a paragraph as U+000B. */
export function runNodes(schema: Schema, words: string, formats: Formats): Node[] {
  if (words === '') return []
  const marks = marksOfRun(schema, formats)
  return words
    .split('\v')
    .flatMap((line, at) => [
      ...(at > 0 ? [schema.node('hardBreak')] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ])
}

/** An embed that nobody here knows keeps its place, and is not seen. */
export function embedNode(schema: Schema, value: unknown, formats: Formats): Node {
  const embed = asRecord(value)
  if (embed && Object.hasOwn(embed, 'break')) return schema.node('hardBreak')
  const name = embed && Object.hasOwn(embed, 'variable') ? embed['variable'] : null
  if (isVariableName(name)) return schema.node('variable', { name }, undefined, marksOfRun(schema, formats))
  return schema.node('unknownEmbed', { value: isPlain(embed) ? embed : null })
}

/** Not a type of the document, which stands in one place only. */
const isPlain = (value: unknown): boolean =>
  value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Whether the last line of a text is ended. */
export function isEnded(text: Y.Text): boolean {
  const last = (text.toDelta() as Inserted[]).at(-1)?.insert
  return typeof last === 'string' && last.endsWith('\n')
}
