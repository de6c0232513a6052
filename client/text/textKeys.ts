import { Extension } from '@tiptap/core'
import { isFromText } from './binding/liveText.ts'

declare module '@tiptap/core' {
  interface Storage {
    textKeys: { hasWritten: boolean }
  }
}

/**
 * Tab indents in a list and never leaves one by accident. Elsewhere it is a tab to whoever is writing; whoever has
 * come by Tab and only passes through goes on to the next control. Escape leads out at any time.
 */
export const TextKeys = Extension.create({
  name: 'textKeys',
  priority: 900,
  addStorage: () => ({ hasWritten: false }),
  onTransaction({ transaction }) {
    if (transaction.docChanged && !isFromText(transaction)) this.editor.storage.textKeys.hasWritten = true
  },
  addKeyboardShortcuts() {
    const { commands } = this.editor
    const inList = () => this.editor.getAttributes('paragraph')['list'] !== null
    const always = (act: () => boolean) => () => {
      act()
      return true
    }
    return {
      Tab: () => {
        if (inList()) return always(commands.indentItems)()
        return this.editor.storage.textKeys.hasWritten && commands.insertContent('\t')
      },
      'Shift-Tab': () => inList() && always(commands.outdentItems)(),
      'Mod-]': () => commands.indentItems(),
      'Mod-[': () => commands.outdentItems(),
      'Mod-\\': () => this.editor.chain().unsetAllMarks().run(),
    }
  },
})
