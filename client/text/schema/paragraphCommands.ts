import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { canJoin } from '@tiptap/pm/transform'
import { usualListLevel } from '#shared/model/listMarker.ts'
import { maxListLevel, placeBounds } from '#shared/model/richText.ts'
import type { ParagraphAttributes } from './paragraphAttributes.ts'

/** Puts its steps on `tr` if it is meant to; `false` when it has nothing to do. */
export type ParagraphCommand = (state: EditorState, tr: Transaction, isMeant: boolean) => boolean

/** An item's own indent and hang were for its sign. */
const noList = {
  ...{ list: null, level: 0, start: null, more: false },
  ...{ indent: null, firstLine: null },
} as const

/** How many pixels in the words of items on a level begin. */
export type LevelIndent = (level: number) => number

export const usualIndent: LevelIndent = (level) => {
  const { before, hang } = usualListLevel(level)
  return before + hang
}

/** Changes each selected paragraph; `null` leaves one as it is. */
export const changeParagraphs =
  (change: (attributes: ParagraphAttributes) => Partial<ParagraphAttributes> | null): ParagraphCommand =>
  (state, tr, isMeant) => {
    const changes = selectedParagraphs(state).flatMap(({ node, at }) => {
      const changed = change(node.attrs as ParagraphAttributes)
      return changed ? [{ at, changed }] : []
    })
    if (isMeant) for (const { at, changed } of changes) setAttributes(tr, at, changed)
    return changes.length > 0
  }

/** A list of this kind, or none where all that is selected is one. */
export const toggleList =
  (kind: 'bullet' | 'number'): ParagraphCommand =>
  (state, tr, isMeant) => {
    const all = selectedParagraphs(state).every(({ node }) => node.attrs['list'] === kind)
    return changeParagraphs(() => (all ? noList : { list: kind }))(state, tr, isMeant)
  }

export const indentItems = (indentOf = usualIndent): ParagraphCommand =>
  changeParagraphs((item) =>
    item.list && item.level < maxListLevel ? toLevel(item, item.level + 1, indentOf) : null,
  )

/** From the outermost level out of the list. */
export const outdentItems = (indentOf = usualIndent): ParagraphCommand =>
  changeParagraphs((item) => {
    if (!item.list) return null
    return item.level > 0 ? toLevel(item, item.level - 1, indentOf) : noList
  })

/** An item with an indent of its own moves as far as those without. */
function toLevel({ level: from, indent }: ParagraphAttributes, level: number, indentOf: LevelIndent) {
  if (indent === null) return { level }
  const [least, most] = placeBounds.indent
  return { level, indent: Math.min(most, Math.max(least, indent + indentOf(level) - indentOf(from))) }
}

/** Enter. In an empty item it leads out of the list, a level at a time; else the rest is a paragraph of the same kind. */
export const endParagraph: ParagraphCommand = (state, tr, isMeant) => {
  const { $from, $to, from, to, empty } = state.selection
  if (empty && $from.parent.attrs['list'] !== null && $from.parent.content.size === 0) {
    return outdentItems()(state, tr, isMeant)
  }
  if (!isMeant) return true
  const marks = state.storedMarks ?? ($to.parentOffset > 0 ? $from.marks() : null)
  // Never the first paragraph with its words: the new ones are of its kind.
  tr.delete(from, to)
  const { $from: at } = tr.selection
  tr.split(at.pos, 1, [{ type: at.parent.type, attrs: { ...at.parent.attrs, start: null, more: false } }])
  if (marks) tr.ensureMarks(marks)
  tr.scrollIntoView()
  return true
}

/** Backspace before the first letter of an item takes its sign away; a further one joins the lines. */
export const leaveList: ParagraphCommand = (state, tr, isMeant) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0) return false
  if ($from.parent.attrs['list'] !== null) return changeParagraphs(() => noList)(state, tr, isMeant)
  const before = $from.before()
  if (before === 0 || !canJoin(tr.doc, before)) return false
  if (isMeant) tr.join(before).scrollIntoView()
  return true
}

/** Only what differs is a step. */
export function setAttributes(tr: Transaction, at: number, change: Partial<ParagraphAttributes>): void {
  const { attrs } = tr.doc.nodeAt(at)!
  for (const [name, value] of Object.entries(change)) {
    if (attrs[name] !== value) tr.setNodeAttribute(at, name, value)
  }
}

interface Placed {
  readonly node: Node
  readonly at: number
}

export function selectedParagraphs({ doc, selection }: EditorState): readonly Placed[] {
  const found: Placed[] = []
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.isTextblock) found.push({ node, at })
    return !node.isTextblock
  })
  return found
}
