import { Extension } from '@tiptap/core'
import type { Plugin } from '@tiptap/pm/state'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/** Ties the editor to its text: every keystroke goes into the document, every change of it onto the screen. */
export const LiveText = Extension.create<{ fragment: Y.XmlFragment | null }>({
  name: 'liveText',
  priority: 1001,
  addOptions: () => ({ fragment: null }),
  addProseMirrorPlugins() {
    return this.options.fragment ? [ySyncPlugin(this.options.fragment) as Plugin] : []
  },
})
