import * as Y from 'yjs'
import { isColor } from '#shared/model/color.ts'
import { isFont } from '#shared/model/font.ts'
import { linkAddress } from '#shared/model/link.ts'
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
 * Texts as they were up to schema 1, for the migration alone: trees of `paragraph` {textAlign, lineSpacing},
 * `bulletList`, `orderedList` {start}, `listItem`, `hardBreak` and `variable` {name}, with marks on Y.XmlText. Read
 * without recursion over their depth: a tree may be nested deeper than the stack is.
 */
export function readTreeText(nodes: readonly unknown[]): RichText {
  const paragraphs: Paragraph[] = []
  const todo: Todo[] = nodes.map((node) => ({ node, item: null })).reverse()
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, item } = next
    if (!isElement(node)) continue
    if (node.nodeName === 'paragraph') paragraphs.push(readParagraph(node, item))
    else todo.push(...childrenOf(node, item).reverse())
  }
  return paragraphs
}

/** A node still to be read, and the item of a list that it stands in. */
interface Todo {
  readonly node: unknown
  readonly item: ListItem | null
}

function childrenOf(node: Y.XmlElement, item: ListItem | null): Todo[] {
  const children = node.toArray()
  switch (node.nodeName) {
    case 'bulletList':
    case 'orderedList': {
      const kind = node.nodeName === 'orderedList' ? 'number' : 'bullet'
      const level = item === null ? 0 : Math.min(item.level + 1, maxListLevel)
      let next = Math.trunc(asNumber(attribute(node, 'start'), 1, 1, 9999))
      return children.filter(isElement).map((child) => {
        const ordinal = next
        // An empty item does not count, as in PowerPoint.
        if (!isEmptyItem(child)) next += 1
        return { node: child, item: { kind, level, ordinal } }
      })
    }
    case 'listItem':
      return children.map((child, at) => ({
        node: child,
        item: item && at > 0 ? { ...item, ordinal: null } : item,
      }))
    default:
      // Unknown wrappers keep their words.
      return children.map((child) => ({ node: child, item }))
  }
}

function isEmptyItem(node: Y.XmlElement): boolean {
  const [first] = node.toArray()
  return isElement(first) && first.nodeName === 'paragraph' && readParagraph(first, null).inlines.length === 0
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

/** What stands in a paragraph is never nested: an element of ours holds no other. */
function readInlineNode(node: unknown): Inline[] {
  if (node instanceof Y.XmlText) return readRuns(node)
  if (!isElement(node)) return []
  if (node.nodeName === 'hardBreak') return [{ kind: 'break' }]
  if (node.nodeName === 'variable') {
    const name = attribute(node, 'name')
    return isVariableName(name) ? [{ kind: 'variable', name, marks: noMarks }] : []
  }
  return node.toArray().flatMap((child) => (child instanceof Y.XmlText ? readRuns(child) : []))
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
    const read = markReaders.get(key.split('--')[0] ?? '')
    if (read) Object.assign(marks, read(asRecord(value) ?? {}))
  }
  return Object.keys(marks).length === 0 ? noMarks : marks
}

type MarkReader = (attrs: Readonly<Record<string, unknown>>) => Marks

const markReaders: ReadonlyMap<string, MarkReader> = new Map<string, MarkReader>([
  ['bold', () => ({ bold: true })],
  ['italic', () => ({ italic: true })],
  ['underline', () => ({ underline: true })],
  ['strike', () => ({ strike: true })],
  ['subscript', () => ({ script: 'sub' })],
  ['superscript', () => ({ script: 'super' })],
  ['highlight', ({ color }) => ({ highlight: isColor(color) ? color : '#fff3a3' })],
  ['link', ({ href }) => linkMarks(href)],
  [
    'textStyle',
    ({ color, fontFamily, fontSize }) => ({
      ...(isColor(color) ? { color } : {}),
      ...(isFont(fontFamily) ? { font: fontFamily } : {}),
      ...sizeMark(fontSize),
    }),
  ],
])

function linkMarks(href: unknown): Marks {
  const link = linkAddress(asString(href))
  return link === null ? noMarks : { link }
}

/** The editor writes sizes as `24pt`. */
function sizeMark(value: unknown): Marks {
  const size = typeof value === 'number' ? value : Number.parseFloat(asString(value))
  return Number.isFinite(size) && size > 0 ? { size: Math.min(400, Math.max(4, size)) } : noMarks
}
