import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { asRecord } from '#shared/docs/guards.ts'
import { onceAFrame } from '#client/deck/pace.ts'
import { readUser } from '#client/deck/peers.ts'
import { caretColor } from './caretColor.ts'
import { positionOf, rememberCaret } from './caretMemory.ts'
import { isFromText } from './liveText.ts'
import { readCaret } from './readCaret.ts'

/** The carets and selections of colleagues who write in the same text, and mine for them. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  priority: 1000,
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    if (!awareness) return []
    return [colleagues(awareness), myCaret(awareness), wakingNames(awareness)]
  },
})

const key = new PluginKey<DecorationSet>('colleagues')
const moved = 'moved'

/** Whose presence changed, by their clients. */
type AwarenessChange = Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>

/** Drawn anew when somebody moves or writes; while I type they go along with the words around them. */
const colleagues = (awareness: Awareness): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => caretsIn(state, awareness),
      apply: (tr, known, _old, state) =>
        tr.getMeta(key) === moved || isFromText(tr)
          ? caretsIn(state, awareness)
          : known.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
    },
    view: (view) => {
      // Presence may change in the middle of an update of the editor, which takes no other then.
      const redraw = () => {
        if (view.isDestroyed) return
        readCaret(view)
        view.dispatch(view.state.tr.setMeta(key, moved))
      }
      const changed = ({ added, updated, removed }: AwarenessChange) => {
        if ([...added, ...updated, ...removed].some((client) => client !== awareness.clientID))
          onceAFrame(redraw)
      }
      awareness.on('change', changed)
      return { destroy: () => awareness.off('change', changed) }
    },
  })

function caretsIn(state: EditorState, awareness: Awareness): DecorationSet {
  const drawn = [...awareness.getStates()].flatMap(([client, said]) => {
    const cursor = asRecord(said['cursor'])
    if (!cursor || client === awareness.clientID) return []
    const [anchor, head] = [positionOf(state, cursor['anchor']), positionOf(state, cursor['head'])]
    if (anchor === null || head === null) return []
    const element = () => caretElement(said['user'], client)
    return [
      Decoration.widget(head, element, { key: String(client), side: 10 }),
      Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), selectionLook(said['user'])),
    ]
  })
  return DecorationSet.create(state.doc, drawn)
}

/** Tells the others where I am, while I am in this text. */
const myCaret = (awareness: Awareness): Plugin =>
  new Plugin({
    view: (view) => {
      let told: string | null = null
      const tell = () => {
        const caret = view.hasFocus() ? caretOf(view) : null
        const now = caret && JSON.stringify(caret)
        if (now === told) return
        told = now
        awareness.setLocalStateField('cursor', caret)
      }
      view.dom.addEventListener('focusin', tell)
      view.dom.addEventListener('focusout', tell)
      return {
        update: tell,
        destroy: () => {
          view.dom.removeEventListener('focusin', tell)
          view.dom.removeEventListener('focusout', tell)
          if (told !== null) awareness.setLocalStateField('cursor', null)
        },
      }
    },
  })

function caretOf({ state }: EditorView): { readonly anchor: unknown; readonly head: unknown } | null {
  const caret = rememberCaret(state, state.selection)
  return (
    caret && {
      anchor: Y.relativePositionToJSON(caret.anchor) as unknown,
      head: Y.relativePositionToJSON(caret.head) as unknown,
    }
  )
}

function caretElement(user: unknown, clientId: number): HTMLElement {
  const { name, color } = lookOf(user)
  const caret = document.createElement('span')
  caret.className = 'peer-caret'
  caret.dataset['client'] = String(clientId)
  caret.style.setProperty('--peer', color)
  const label = document.createElement('span')
  label.className = 'peer-name'
  label.textContent = name
  // Word joiners keep the caret at the end of its word instead of opening a gap for a line break.
  caret.append('\u2060', label, '\u2060')
  return caret
}

const selectionLook = (user: unknown) => ({
  class: 'peer-selection',
  style: `--peer: ${lookOf(user).color}`,
})

function lookOf(value: unknown): { readonly name: string; readonly color: string } {
  const user = readUser(value)
  return { name: user?.name ?? 'Someone', color: caretColor(user?.roles ?? []) }
}

/** A name fades after a while. It comes back when its owner moves, also where the caret's element is reused. */
const wakingNames = (awareness: Awareness): Plugin =>
  new Plugin({
    view: (view) => {
      const moved = new Set<number>()
      const measure = () => {
        // A slide is drawn smaller or larger than it is; names and carets are not to be.
        const scale = view.dom.getBoundingClientRect().width / view.dom.offsetWidth
        view.dom.parentElement?.style.setProperty('--drawn-scale', String(scale || 1))
      }
      const wake = () => {
        if (view.isDestroyed) return
        measure()
        for (const client of moved) {
          const label = view.dom.querySelector(`[data-client="${client}"] .peer-name`)
          for (const fading of label?.getAnimations() ?? []) fading.currentTime = 0
        }
        moved.clear()
      }
      measure()
      const changed = ({ updated }: AwarenessChange) => {
        for (const client of updated) moved.add(client)
        onceAFrame(wake)
      }
      awareness.on('change', changed)
      return { destroy: () => awareness.off('change', changed) }
    },
  })
