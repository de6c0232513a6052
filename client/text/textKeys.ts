import { Extension } from '@tiptap/core'

/**
 * Keys around lists. Tab indents in a list and never leaves one by accident; elsewhere it
 * goes on to the next control, so nobody is caught in a text.
 */
export const TextKeys = Extension.create({
  name: 'textKeys',
  priority: 900,
  addKeyboardShortcuts() {
    const inList = () => this.editor.isActive('listItem')
    return {
      Tab: () => inList() && (this.editor.commands.sinkListItem('listItem') || true),
      'Shift-Tab': () => inList() && (this.editor.commands.liftListItem('listItem') || true),
      'Mod-]': () => this.editor.commands.sinkListItem('listItem'),
      'Mod-[': () => this.editor.commands.liftListItem('listItem'),
      'Mod-\\': () => this.editor.chain().unsetAllMarks().run(),
    }
  },
})
