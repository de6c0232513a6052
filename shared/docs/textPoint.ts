import * as Y from 'yjs'
import type { Inline } from '#shared/model/richText.ts'
import { placeAround, type Place } from './places.ts'
import { readParagraphs } from './richTextDoc.ts'

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
  const place = found && placeAround(doc, found.text)
  if (!found || !place) return null
  return { place, ...pointIn(found.text, found.index, shownLength) }
}

/** What another page sent may be anything. */
function absolute(doc: Y.Doc, position: unknown): { readonly text: Y.Text; readonly index: number } | null {
  try {
    const relative = Y.createRelativePositionFromJSON(position)
    const found = Y.createAbsolutePositionFromRelativePosition(relative, doc)
    return found && found.type instanceof Y.Text ? { text: found.type, index: found.index } : null
  } catch {
    return null
  }
}

function pointIn(
  text: Y.Text,
  index: number,
  shownLength: (variable: string) => number,
): Pick<TextPoint, 'paragraph' | 'offset'> {
  const paragraphs = readParagraphs(text)
  let [left, at] = [index, 0]
  for (const { inlines } of paragraphs.slice(0, -1)) {
    const length = inlines.reduce((sum, inline) => sum + storedLength(inline), 0) + 1
    if (left < length) break
    left -= length
    at += 1
  }
  let offset = 0
  for (const inline of paragraphs[at]?.inlines ?? []) {
    const length = storedLength(inline)
    offset += inline.kind === 'variable' && left >= length ? shownLength(inline.name) : Math.min(left, length)
    left -= Math.min(left, length)
  }
  return { paragraph: at, offset }
}

/** Characters that an inline takes in the text: a fact and a break are one each. */
const storedLength = (inline: Inline): number => (inline.kind === 'text' ? inline.text.length : 1)
