import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { DecorationAttrs } from '@tiptap/pm/view'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { readUser } from '#client/deck/peers.ts'
import { caretColor } from './caretColor.ts'

/** The carets and selections of colleagues who write in the same text, and mine for them. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  priority: 1000,
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    if (!awareness) return []
    return [
      yCursorPlugin(awareness, { cursorBuilder: caretElement, selectionBuilder }) as Plugin,
      wakingNames(awareness),
    ]
  },
})

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

const selectionBuilder = (user: unknown): DecorationAttrs => ({
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
      const measure = () => {
        // A slide is drawn smaller or larger than it is; names and carets are not to be.
        const scale = view.dom.getBoundingClientRect().width / view.dom.offsetWidth
        view.dom.parentElement?.style.setProperty('--drawn-scale', String(scale || 1))
      }
      const wake = ({ updated }: { readonly updated: readonly number[] }) => {
        measure()
        for (const client of updated) {
          const label = view.dom.querySelector(`[data-client="${client}"] .peer-name`)
          for (const fading of label?.getAnimations() ?? []) fading.currentTime = 0
        }
      }
      measure()
      awareness.on('change', wake)
      return { destroy: () => awareness.off('change', wake) }
    },
  })
