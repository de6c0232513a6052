import type { Node, NodeType } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import type { Formats } from '#shared/docs/richTextFormats.ts'
import { attributesOf, formatsOfAttributes, type ParagraphAttributes } from '../schema/paragraphAttributes.ts'
import { formatsOfRun, marksOfRun } from '../schema/runMarks.ts'
import { docOf, embedNode, indexAt, positionAt, runNodes } from './flatDoc.ts'

/** What an event of a text says that happened, in order. */
export interface Change {
  readonly retain?: number
  readonly delete?: number
  readonly insert?: unknown
  readonly attributes?: Formats
}

/**
 * Somebody else's change of a text as the smallest steps of the editor, so that selection, marks to come and a
 * running composition stay. A caret where others insert stays before their words: mine go together, and theirs.
 */
export function followChanges(state: EditorState, text: Y.Text, changes: readonly Change[]): Transaction {
  const { tr, selection, storedMarks, schema } = state
  let index = 0
  for (const { retain, delete: deleted, insert, attributes = {} } of changes) {
    if (retain !== undefined) {
      format(tr, index, retain, attributes)
      index += retain
    } else if (deleted !== undefined) remove(tr, index, deleted)
    else index += insertAt(tr, index, insert, attributes)
  }
  settle(tr, docOf(schema, text))
  if (!tr.docChanged) return tr
  const [anchor, head] = [selection.anchor, selection.head].map((at) => tr.mapping.map(at, -1)) as [
    number,
    number,
  ]
  if (selection instanceof TextSelection) {
    tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)))
  }
  if (storedMarks) tr.setStoredMarks(storedMarks)
  return tr.setMeta('addToHistory', false)
}

/** Whatever else may have been written: what is shown in the end is what the text holds. */
export function settle(tr: Transaction, target: Node): void {
  const start = tr.doc.content.findDiffStart(target.content)
  if (start === null) return
  const end = tr.doc.content.findDiffEnd(target.content)!
  const overlap = start - Math.min(end.a, end.b)
  const [from, to] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b]
  tr.replace(start, from, target.slice(start, to))
}

function format(tr: Transaction, index: number, length: number, patch: Formats): void {
  if (Object.keys(patch).length === 0) return
  const [from, to] = [positionAt(tr.doc, index), positionAt(tr.doc, index + length)]
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock) {
      const end = indexAt(tr.doc, at + node.nodeSize - 1)
      if (end >= index && end < index + length)
        setAttributes(tr, at, patched(formatsOfAttributes(node.attrs), patch))
      return true
    }
    if (node.isInline) remark(tr, node, Math.max(at, from), Math.min(at + node.nodeSize, to), patch)
    return false
  })
}

function remark(tr: Transaction, node: Node, from: number, to: number, patch: Formats): void {
  if (from >= to || node.type.name === 'hardBreak') return
  const next = marksOfRun(node.type.schema, patched(formatsOfRun(node.marks), patch))
  for (const mark of node.marks) if (!mark.isInSet(next)) tr.removeMark(from, to, mark)
  for (const mark of next) if (!mark.isInSet(node.marks)) tr.addMark(from, to, mark)
}

const patched = (formats: Formats, patch: Formats): Formats =>
  Object.fromEntries(Object.entries({ ...formats, ...patch }).filter(([, value]) => value !== null))

function setAttributes(tr: Transaction, at: number, formats: Formats): void {
  const { attrs } = tr.doc.nodeAt(at)!
  for (const [name, value] of Object.entries(attributesOf(formats))) {
    if (attrs[name] !== value) tr.setNodeAttribute(at, name, value)
  }
}

/** Of paragraphs that become one, the last one's end is what remains, with what it says. */
function remove(tr: Transaction, index: number, length: number): void {
  const [from, to] = [positionAt(tr.doc, index), positionAt(tr.doc, index + length)]
  if (from >= to) return
  const [$from, $to] = [tr.doc.resolve(from), tr.doc.resolve(to)]
  const joined = $from.parent === $to.parent ? null : formatsOfAttributes($to.parent.attrs)
  tr.delete(from, to)
  if (joined) setAttributes(tr, $from.before(), joined)
}

/** Returns how many units went in. */
function insertAt(tr: Transaction, index: number, insert: unknown, formats: Formats): number {
  const { schema } = tr.doc.type
  if (typeof insert !== 'string') {
    tr.insert(positionAt(tr.doc, index), embedNode(schema, insert, formats))
    return 1
  }
  let at = index
  insert.split('\n').forEach((line, nth) => {
    if (nth > 0) at += endParagraph(tr, at, attributesOf(formats))
    if (line !== '') tr.insert(positionAt(tr.doc, at), runNodes(schema, line, formats))
    at += line.length
  })
  return insert.length
}

/** What stood before the new end is a paragraph with what the end says; the rest keeps its own end. */
function endParagraph(tr: Transaction, index: number, attributes: ParagraphAttributes): number {
  const $at = tr.doc.resolve(positionAt(tr.doc, index))
  const type: NodeType = $at.parent.type
  tr.split($at.pos, 1, [{ type, attrs: $at.parent.attrs }])
  for (const [name, value] of Object.entries(attributes)) {
    if ($at.parent.attrs[name] !== value) tr.setNodeAttribute($at.before(), name, value)
  }
  return 1
}
