import * as Y from 'yjs'
import { placeAround, type Place } from './places.ts'

/** A spot in a text, counted as a reader sees it. */
export interface TextPoint {
  readonly place: Place
  /** Which paragraph, list items counted among them. */
  readonly paragraph: number
  /** Characters before it in that paragraph; a line break is one. */
  readonly offset: number
}

/**
 * Where a colleague's caret stands in `doc`. `shownLength` is the number of characters shown for a variable.
 * `null` when the spot is not in a text, or gone.
 */
export function textPoint(
  doc: Y.Doc,
  position: unknown,
  shownLength: (variable: string) => number,
): TextPoint | null {
  const found = absolute(doc, position)
  const paragraph = found && paragraphAround(found.type)
  const place = paragraph && placeAround(doc, paragraph)
  if (!found || !paragraph || !place) return null
  const nth = paragraphsIn(rootOf(paragraph)).indexOf(paragraph)
  return nth < 0 ? null : { place, paragraph: nth, offset: offsetIn(paragraph, found, shownLength) }
}

type Found = { readonly type: unknown; readonly index: number }

/** What another page sent may be anything. */
function absolute(doc: Y.Doc, position: unknown): Found | null {
  try {
    const relative = Y.createRelativePositionFromJSON(position)
    return Y.createAbsolutePositionFromRelativePosition(relative, doc)
  } catch {
    return null
  }
}

function paragraphAround(type: unknown): Y.XmlElement | null {
  let at = type
  while (at instanceof Y.XmlElement || at instanceof Y.XmlText) {
    if (at instanceof Y.XmlElement && at.nodeName === 'paragraph') return at
    at = at.parent
  }
  return null
}

function rootOf(element: Y.XmlElement): Y.XmlFragment {
  let at: Y.XmlFragment = element
  while (at instanceof Y.XmlElement && at.parent instanceof Y.XmlFragment) at = at.parent
  return at
}

function paragraphsIn(node: Y.XmlFragment): Y.XmlElement[] {
  return node.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return []
    return child.nodeName === 'paragraph' ? [child] : paragraphsIn(child)
  })
}

function offsetIn(
  paragraph: Y.XmlElement,
  { type, index }: Found,
  shownLength: (variable: string) => number,
): number {
  const children = paragraph.toArray()
  const holder = children.findIndex((child) => child === type)
  const before = children.slice(0, type === paragraph ? index : Math.max(0, holder))
  const lengths = before.map((child) => childLength(child, shownLength))
  return lengths.reduce((sum, length) => sum + length, type instanceof Y.XmlText ? index : 0)
}

function childLength(child: unknown, shownLength: (variable: string) => number): number {
  if (child instanceof Y.XmlText) return child.length
  if (!(child instanceof Y.XmlElement) || child.nodeName !== 'variable') return 1
  return shownLength(String(child.getAttribute('name')))
}
