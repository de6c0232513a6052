import { Extension } from '@tiptap/core'
import {
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Selection,
  type Transaction,
} from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import type { History } from '#client/deck/history.ts'
import { rememberCaret, restoreCaret, type CaretMemory } from './caretMemory.ts'
import { textOf } from './liveText.ts'

type StackItem = Y.UndoManager['undoStack'][number]

/** Where the caret was before the last change. */
const caretBefore = new PluginKey<CaretMemory | null>('caret before')

/**
 * Undo and redo over everything I do in the deck, from inside a text. TipTap's own Collaboration extension
 * destroys a shared undo manager with the first editor that unmounts, so this only listens to one.
 */
export const SharedHistory = Extension.create<{ history: History }>({
  name: 'sharedHistory',
  priority: 1000,
  addKeyboardShortcuts() {
    const { history } = this.options
    const always = (act: () => boolean) => () => {
      act()
      return true
    }
    const undo = always(() => history.undo())
    const redo = always(() => history.redo())
    return { 'Mod-z': undo, 'Shift-Mod-z': redo, 'Mod-y': redo }
  },
  addProseMirrorPlugins() {
    const { history } = this.options
    return [
      new Plugin<CaretMemory | null>({
        key: caretBefore,
        state: {
          init: () => null,
          // What another plugin adds to a change began where the change did.
          apply: (tr, before, oldState) =>
            tr.docChanged && !tr.getMeta('appendedTransaction')
              ? rememberCaret(oldState, caretOf(tr, oldState))
              : before,
        },
        view: (view) => ({ destroy: keepCarets(view, history) }),
      }),
    ]
  },
})

/**
 * The selection that a change began with. Who moves the caret and types at once is ahead of the editor, which
 * then still holds the selection from before: a change that lies elsewhere began where it lies.
 */
function caretOf({ mapping }: Transaction, { selection, doc }: EditorState): Selection {
  let [from, to] = [Infinity, -Infinity]
  mapping.maps[0]?.forEach((start, end) => {
    from = Math.min(from, start)
    to = Math.max(to, end)
  })
  const isThere = from > to || (selection.to >= from && selection.from <= to)
  return isThere ? selection : TextSelection.near(doc.resolve(to), -1)
}

/** Gives each step of this text the caret it began with, and the caret back when the step is taken back. */
function keepCarets(view: EditorView, history: History): () => void {
  const text = textOf(view.state)
  const manager = history.maybeManager(text?.doc ?? null)
  if (!text || !manager) return () => undefined
  // What is typed here never joins a step from another text of the same document, however soon it comes.
  manager.stopCapturing()
  const touchesText = (changed: ReadonlyMap<unknown, unknown>) => changed.has(text)
  const added = ({ stackItem, changedParentTypes }: StackEvent) => {
    if (touchesText(changedParentTypes)) stackItem.meta.set(text, caretBefore.getState(view.state))
  }
  const popped = ({ stackItem }: StackEvent) => {
    const caret = stackItem.meta.get(text) as CaretMemory | null | undefined
    if (caret) restoreCaret(view, caret)
  }
  manager.on('stack-item-added', added)
  manager.on('stack-item-popped', popped)
  return () => {
    manager.off('stack-item-added', added)
    manager.off('stack-item-popped', popped)
  }
}

interface StackEvent {
  readonly stackItem: StackItem
  readonly changedParentTypes: ReadonlyMap<unknown, unknown>
}
