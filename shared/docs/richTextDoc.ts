import * as Y from 'yjs'
import { isColor } from '#shared/model/color.ts'
import { isFont } from '#shared/model/font.ts'
import {
  aligns,
  maxListLevel,
  noMarks,
  type Inline,
  type ListItem,
  type Marks,
  type Paragraph,
  type RichText,
} from '#shared/model/richText.ts'
import { isVariableName } from '#shared/model/variables.ts'
import { asNumber, asRecord, asString } from './guards.ts'

/**
 * The text schema, as the editor's nodes and marks are named in a Y.XmlFragment:
 *
 * - nodes: `paragraph` {textAlign, lineSpacing}, `bulletList`, `orderedList` {start}, `listItem`,
 *   `hardBreak`, `variable` {name}
 * - marks: `bold`, `italic`, `underline`, `strike`, `subscript`, `superscript`,
 *   `textStyle` {color, fontFamily, fontSize}, `highlight` {color}, `link` {href}
 *
 * A client that lacks one of them deletes it for everybody, so a new name needs a new schema number.
 */
export function readRichText(fragment: Y.XmlFragment): RichText {
  const paragraphs: Paragraph[] = []
  for (const node of fragment.toArray()) readNode(node, null, paragraphs)
  return paragraphs
}

type List = { readonly kind: ListItem['kind']; readonly level: number }

function readNode(node: unknown, item: ListItem | null, out: Paragraph[]): void {
  if (!isElement(node)) return
  switch (node.nodeName) {
    case 'paragraph':
      out.push(readParagraph(node, item))
      return
    case 'bulletList':
    case 'orderedList':
      readList(node, item === null ? 0 : Math.min(item.level + 1, maxListLevel), out)
      return
    default:
      // Unknown wrappers keep their words.
      for (const child of node.toArray()) readNode(child, item, out)
  }
}

function readList(node: Y.XmlElement, level: number, out: Paragraph[]): void {
  const list: List = { kind: node.nodeName === 'orderedList' ? 'number' : 'bullet', level }
  let ordinal = Math.trunc(asNumber(attribute(node, 'start'), 1, 1, 9999))
  for (const child of node.toArray()) {
    if (!isElement(child)) continue
    readListItem(child, { ...list, ordinal }, out)
    ordinal += 1
  }
}

function readListItem(node: Y.XmlElement, item: ListItem, out: Paragraph[]): void {
  let first = true
  for (const child of node.toArray()) {
    readNode(child, first ? item : { ...item, ordinal: null }, out)
    first = false
  }
}

function readParagraph(node: Y.XmlElement, list: ListItem | null): Paragraph {
  const align = aligns.find((known) => known === attribute(node, 'textAlign')) ?? null
  const spacing = asNumber(attribute(node, 'lineSpacing'), 0, 0, 5)
  return {
    list,
    align,
    lineSpacing: spacing > 0 ? spacing : null,
    inlines: withVariableMarks(node.toArray().flatMap(readInlineNode)),
  }
}

function readInlineNode(node: unknown): Inline[] {
  if (node instanceof Y.XmlText) return readRuns(node)
  if (!isElement(node)) return []
  if (node.nodeName === 'hardBreak') return [{ kind: 'break' }]
  if (node.nodeName === 'variable') {
    const name = attribute(node, 'name')
    return isVariableName(name) ? [{ kind: 'variable', name, marks: noMarks }] : []
  }
  return node.toArray().flatMap(readInlineNode)
}

function readRuns(text: Y.XmlText): Inline[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' && insert !== ''
      ? [{ kind: 'text' as const, text: insert, marks: readMarks(attributes ?? {}) }]
      : [],
  )
}

/**
 * The binding of editor and document keeps no marks on inline nodes, so a variable wears those of the text
 * before it in its paragraph or, at the start, of the text after it.
 */
function withVariableMarks(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some(({ kind }) => kind === 'variable')) return inlines
  const texts = inlines.map((inline) => (inline.kind === 'text' ? inline.marks : null))
  return inlines.map((inline, at) => {
    if (inline.kind !== 'variable') return inline
    const marks = texts.slice(0, at).findLast(Boolean) ?? texts.slice(at).find(Boolean) ?? noMarks
    return { ...inline, marks }
  })
}

const isElement = (node: unknown): node is Y.XmlElement => node instanceof Y.XmlElement

/** Attribute values may be of any type: the editor stores numbers as numbers. */
const attribute = (node: Y.XmlElement, name: string): unknown => node.getAttribute(name)

/** Overlapping marks of one name are stored as `name--hash`. */
function readMarks(attributes: Readonly<Record<string, unknown>>): Marks {
  const marks: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue
    const read = markReaders[key.split('--')[0] ?? '']
    if (read) Object.assign(marks, read(asRecord(value) ?? {}))
  }
  return Object.keys(marks).length === 0 ? noMarks : marks
}

const markReaders: Readonly<Record<string, (attrs: Readonly<Record<string, unknown>>) => Marks>> = {
  bold: () => ({ bold: true }),
  italic: () => ({ italic: true }),
  underline: () => ({ underline: true }),
  strike: () => ({ strike: true }),
  subscript: () => ({ script: 'sub' }),
  superscript: () => ({ script: 'super' }),
  highlight: ({ color }) => (isColor(color) ? { highlight: color } : { highlight: '#fff3a3' }),
  link: ({ href }) => (isSafeLink(href) ? { link: href } : noMarks),
  textStyle: ({ color, fontFamily, fontSize }) => ({
    ...(isColor(color) ? { color } : {}),
    ...(isFont(fontFamily) ? { font: fontFamily } : {}),
    ...sizeMark(fontSize),
  }),
}

/** The editor writes sizes as `24pt`. */
function sizeMark(value: unknown): Marks {
  const size = typeof value === 'number' ? value : Number.parseFloat(asString(value))
  return Number.isFinite(size) && size > 0 ? { size: Math.min(400, Math.max(4, size)) } : noMarks
}

const safeLink = /^(https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+|tel:[+\d\-() ]+)$/i

/** Whether a link may stand in a deck: no scripts, no relative addresses. */
export const isSafeLink = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2048 && safeLink.test(value)
