import { Extension } from '@tiptap/core'

/**
 * Tab indents in a list and never leaves one by accident; elsewhere it is a tab, as in every text. Escape leads out
 * of the text, so nobody is caught in it.
 */
export const TextKeys = Extension.create({
  name: 'textKeys',
  priority: 900,
  addKeyboardShortcuts() {
    const { commands } = this.editor
    const inList = () => this.editor.getAttributes('paragraph')['list'] !== null
    const always = (act: () => boolean) => () => {
      act()
      return true
    }
    return {
      Tab: always(() => (inList() ? commands.indentItems() : commands.insertContent('\t'))),
      'Shift-Tab': always(() => inList() && commands.outdentItems()),
      'Mod-]': () => commands.indentItems(),
      'Mod-[': () => commands.outdentItems(),
      'Mod-\\': () => this.editor.chain().unsetAllMarks().run(),
    }
  },
})
