import * as Y from 'yjs'
import type { Inline, Marks, Paragraph, RichText } from '#shared/model/richText.ts'

/** Replaces all of `fragment` by `text`. The fragment must be in a document already. */
export function writeRichText(fragment: Y.XmlFragment, text: RichText): void {
  fragment.delete(0, fragment.length)
  fragment.insert(0, nodesOf(text, -1))
}

/** A text not yet in a document: what a new block is born with. */
export function newFragment(text: RichText): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  fragment.insert(0, nodesOf(text, -1))
  return fragment
}

/** Paragraphs deeper than `level` become lists; a change of kind starts a new list. */
function nodesOf(text: RichText, level: number): Y.XmlElement[] {
  const nodes: Y.XmlElement[] = []
  for (let at = 0; at < text.length;) {
    const head = text[at]!
    if (depth(head) <= level) {
      nodes.push(paragraphElement(head))
      at += 1
      continue
    }
    const end = runEnd(text, at, level)
    nodes.push(listElement(text.slice(at, end), level + 1))
    at = end
  }
  return nodes
}

const depth = (paragraph: Paragraph): number => paragraph.list?.level ?? -1

function runEnd(text: RichText, start: number, level: number): number {
  const kind = text[start]!.list?.kind
  let end = start + 1
  while (end < text.length && depth(text[end]!) > level) {
    if (depth(text[end]!) === level + 1 && text[end]!.list?.kind !== kind) break
    end += 1
  }
  return end
}

function listElement(run: RichText, level: number): Y.XmlElement {
  const numbered = run[0]!.list?.kind === 'number'
  const list = new Y.XmlElement(numbered ? 'orderedList' : 'bulletList')
  const start = run[0]!.list?.ordinal ?? 1
  if (numbered && start !== 1) setAttribute(list, 'start', start)
  list.insert(0, itemsOf(run, level))
  return list
}

/** An item starts at every paragraph of this level with a number of its own; deeper ones belong to it. */
function itemsOf(run: RichText, level: number): Y.XmlElement[] {
  const starts = run.flatMap((p, at) =>
    at === 0 || (depth(p) === level && p.list?.ordinal !== null) ? [at] : [],
  )
  return starts.map((start, nth) => {
    const item = new Y.XmlElement('listItem')
    item.insert(0, itemContent(run.slice(start, starts[nth + 1] ?? run.length), level))
    return item
  })
}

/** An item always opens with a paragraph; the editor's schema demands it. */
function itemContent(paragraphs: RichText, level: number): Y.XmlElement[] {
  const nodes = nodesOf(paragraphs, level)
  return nodes[0]?.nodeName === 'paragraph' ? nodes : [new Y.XmlElement('paragraph'), ...nodes]
}

function paragraphElement(paragraph: Paragraph): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  if (paragraph.align) setAttribute(element, 'textAlign', paragraph.align)
  if (paragraph.lineSpacing) setAttribute(element, 'lineSpacing', paragraph.lineSpacing)
  element.insert(0, inlineNodes(paragraph.inlines))
  return element
}

function inlineNodes(inlines: readonly Inline[]): (Y.XmlElement | Y.XmlText)[] {
  const nodes: (Y.XmlElement | Y.XmlText)[] = []
  let text: Y.XmlText | null = null
  let length = 0
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      if (!text) {
        nodes.push((text = new Y.XmlText()))
        length = 0
      }
      text.insert(length, inline.text, markAttributes(inline.marks))
      length += inline.text.length
      continue
    }
    text = null
    const element = new Y.XmlElement(inline.kind === 'break' ? 'hardBreak' : 'variable')
    if (inline.kind === 'variable') setAttribute(element, 'name', inline.name)
    nodes.push(element)
  }
  return nodes
}

/** Yjs types attributes as strings, but stores and returns any JSON value, and the editor stores numbers. */
function setAttribute(element: Y.XmlElement, name: string, value: string | number): void {
  ;(element as Y.XmlElement<Record<string, string | number>>).setAttribute(name, value)
}

function markAttributes(marks: Marks): Record<string, object> {
  const style = {
    ...(marks.color ? { color: marks.color } : {}),
    ...(marks.font ? { fontFamily: marks.font } : {}),
    ...(marks.size ? { fontSize: `${marks.size}pt` } : {}),
  }
  return {
    ...(marks.bold ? { bold: {} } : {}),
    ...(marks.italic ? { italic: {} } : {}),
    ...(marks.underline ? { underline: {} } : {}),
    ...(marks.strike ? { strike: {} } : {}),
    ...(marks.script === 'sub' ? { subscript: {} } : {}),
    ...(marks.script === 'super' ? { superscript: {} } : {}),
    ...(marks.highlight ? { highlight: { color: marks.highlight } } : {}),
    ...(marks.link ? { link: { href: marks.link } } : {}),
    ...(Object.keys(style).length > 0 ? { textStyle: style } : {}),
  }
}
