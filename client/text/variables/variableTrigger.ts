import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { triggerBefore } from './triggerBefore.ts'

/** Where the picker stands open: the typed characters that a choice will replace. */
export interface OpenTrigger {
  readonly from: number
  readonly to: number
  readonly query: string
}

interface TriggerState {
  readonly open: OpenTrigger | null
  /** Where the person sent the picker away; it stays away until another sign is typed. */
  readonly dismissedAt: number | null
}

const key = new PluginKey<TriggerState>('variable trigger')

declare module '@tiptap/core' {
  interface Storage {
    variableTrigger: {
      /** What the open picker does with a key; `true` when it took it. */
      keys: ((event: KeyboardEvent) => boolean) | null
    }
  }
}

/** Notices `@` and `{{` while typing; `VariableMenu` draws what can be chosen then. */
export const VariableTrigger = Extension.create({
  name: 'variableTrigger',
  // Before the shortcuts of lists and the way out: an open picker takes Enter, Tab and Escape.
  priority: 1100,
  addStorage: () => ({ keys: null }),
  addProseMirrorPlugins() {
    const { storage } = this as { storage: Editor['storage']['variableTrigger'] }
    return [
      new Plugin<TriggerState>({
        key,
        state: {
          init: () => ({ open: null, dismissedAt: null }),
          apply: (tr, before, _old, state) => nextTrigger(tr, before, state),
        },
        props: {
          handleKeyDown: (view, event) =>
            key.getState(view.state)?.open != null && (storage.keys?.(event) ?? false),
          handleDOMEvents: {
            blur: (view) => {
              if (key.getState(view.state)?.open) view.dispatch(view.state.tr.setMeta(key, 'dismiss'))
            },
          },
        },
      }),
    ]
  },
})

export const openTrigger = (state: EditorState): OpenTrigger | null => key.getState(state)?.open ?? null

/** Lets an open picker take keys before the text does. Returns the way to give them back. */
export function lendKeys(editor: Editor, keys: (event: KeyboardEvent) => boolean): () => void {
  const { variableTrigger } = editor.storage
  variableTrigger.keys = keys
  return () => {
    if (variableTrigger.keys === keys) variableTrigger.keys = null
  }
}

export const dismissTrigger = (editor: Editor): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, 'dismiss'))

/** It opens with typing only: a caret set behind an old `@` asks for nothing. */
function nextTrigger(tr: Transaction, before: TriggerState, state: EditorState): TriggerState {
  if (tr.getMeta(key) === 'dismiss') return { open: null, dismissedAt: before.open?.from ?? null }
  if (!tr.docChanged && !tr.selectionSet) return before
  const found = triggerAt(state)
  if (!found || found.from === before.dismissedAt) return { ...before, open: null }
  const typing = tr.docChanged || before.open?.from === found.from
  return { open: typing ? found : null, dismissedAt: null }
}

function triggerAt({ selection }: EditorState): OpenTrigger | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const typed = triggerBefore($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'))
  return typed && { from: $from.pos - typed.length, to: $from.pos, query: typed.query }
}
