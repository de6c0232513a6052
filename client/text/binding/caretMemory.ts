import { TextSelection, type EditorState, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { yBindingOf } from './yBinding.ts'

/** A selection that holds while others write: between characters, not at numbers. */
export interface CaretMemory {
  readonly anchor: Y.RelativePosition
  readonly head: Y.RelativePosition
}

export function rememberCaret(state: EditorState, { anchor, head }: Selection): CaretMemory | null {
  const binding = yBindingOf(state)
  if (!binding) return null
  const relative = (position: number) =>
    absolutePositionToRelativePosition(position, binding.type, binding.mapping) as Y.RelativePosition
  return { anchor: relative(anchor), head: relative(head) }
}

/** Puts the caret where it was; leaves it alone when that place is gone. */
export function restoreCaret(view: EditorView, { anchor, head }: CaretMemory): void {
  const binding = yBindingOf(view.state)
  if (!binding) return
  const absolute = (position: Y.RelativePosition) =>
    relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping)
  const [from, to] = [absolute(anchor), absolute(head)]
  const { doc, tr } = view.state
  const size = doc.content.size
  if (from === null || to === null || from > size || to > size) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView())
}
