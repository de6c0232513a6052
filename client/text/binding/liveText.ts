import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { Typing } from '#client/deck/typing.ts'
import { docOf } from './flatDoc.ts'
import { writeSteps, type LocalStep } from './localEdits.ts'
import { readCaret, trustCaret } from './readCaret.ts'
import { followChanges, settle } from './remoteSteps.ts'

/** Ties the editor to its text: every keystroke goes into the document, every change of it onto the screen. */
export const LiveText = Extension.create<{ text: Y.Text | null }>({
  name: 'liveText',
  // First, so that whoever else looks at the text after a keystroke finds it there.
  priority: 1001,
  addOptions: () => ({ text: null }),
  addProseMirrorPlugins() {
    return this.options.text ? [liveText(this.options.text)] : []
  },
})

/** Steps made here and not yet in the text; `first` counts those that are. */
interface Local {
  readonly first: number
  readonly steps: readonly LocalStep[]
}

const key = new PluginKey<Local>('live text')
/** The meta of a change that came from the text. */
const fromText = 'from text'

export const isFromText = (tr: Transaction): boolean => tr.getMeta(key) === fromText

/** The text that an editor is tied to; `null` for one that is tied to none. */
export const textOf = (state: EditorState): Y.Text | null =>
  (key.get(state)?.spec as { readonly text?: Y.Text } | undefined)?.text ?? null

function liveText(text: Y.Text): Plugin<Local> {
  const typing = new Typing()
  let written = 0
  return new Plugin<Local>({
    key,
    text,
    state: {
      init: () => ({ first: 0, steps: [] }),
      apply(tr, { first, steps }) {
        const waiting = steps.slice(written - first)
        const made = isFromText(tr)
          ? []
          : tr.steps.map((step, at): LocalStep => ({ step, before: tr.docs[at]!, after: docAfter(tr, at) }))
        return { first: written, steps: [...waiting, ...made] }
      },
    },
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          // A command that follows an arrow at once has to be done where the arrow led.
          if (!view.composing && !event.isComposing) trustCaret(view)
        },
      },
    },
    view(view) {
      const write = (): void => {
        const { first, steps } = key.getState(view.state)!
        const waiting = steps.slice(written - first)
        written += waiting.length
        writeSteps(text, waiting, typing)
      }
      const follow = (event: Y.YTextEvent, { origin }: Y.Transaction): void => {
        if (origin === typing) return
        readCaret(view)
        view.dispatch(followChanges(view.state, text, event.delta).setMeta(key, fromText))
      }
      text.observe(follow)
      catchUp(view, text)
      return { update: write, destroy: () => text.unobserve(follow) }
    },
  })
}

const docAfter = (tr: Transaction, at: number): Node => tr.docs[at + 1] ?? tr.doc

/** What was written between the making of the editor and its first sight of the text. */
function catchUp(view: EditorView, text: Y.Text): void {
  const { tr, schema } = view.state
  settle(tr, docOf(schema, text))
  if (tr.docChanged) queueMicrotask(() => !view.isDestroyed && view.dispatch(tr.setMeta(key, fromText)))
}
