import { TextSelection, type EditorState, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { indexAt, positionAt } from './flatDoc.ts'
import { textOf } from './liveText.ts'

/** A selection that holds while others write: between characters, not at numbers. */
export interface CaretMemory {
  readonly anchor: Y.RelativePosition
  readonly head: Y.RelativePosition
}

export function rememberCaret(state: EditorState, { anchor, head }: Selection): CaretMemory | null {
  const text = textOf(state)
  if (!text) return null
  const relative = (position: number) =>
    Y.createRelativePositionFromTypeIndex(text, Math.min(text.length, indexAt(state.doc, position)))
  return { anchor: relative(anchor), head: relative(head) }
}

/** Where in the editor such a spot is now; `null` when it is not in this text, or gone. */
export function positionOf(state: EditorState, position: unknown): number | null {
  const text = textOf(state)
  if (!text?.doc) return null
  const found = absolute(text.doc, position)
  return found?.type === text ? positionAt(state.doc, found.index) : null
}

/** What another page sent may be anything. */
function absolute(doc: Y.Doc, position: unknown): Y.AbsolutePosition | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), doc)
  } catch {
    return null
  }
}

/** Puts the caret where it was; leaves it alone when that place is gone. */
export function restoreCaret(view: EditorView, { anchor, head }: CaretMemory): void {
  const [from, to] = [positionOf(view.state, anchor), positionOf(view.state, head)]
  if (from === null || to === null) return
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView())
}
