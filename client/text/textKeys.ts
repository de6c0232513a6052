import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { pressedCommand } from '../ui/command.ts'
import { isFromText } from './binding/liveText.ts'
import { textActs, textCommands } from './textCommands.ts'

declare module '@tiptap/core' {
  interface Storage {
    textKeys: { hasWritten: boolean }
  }
}

/**
 * The keys of `textCommands`, on any layout; what keys an extension brings along lie behind them. Tab indents in a list and never leaves one by accident. Elsewhere it is a tab to whoever is writing; whoever has
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
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            const pressed = pressedCommand(textCommands, event)
            if (!pressed || pressed.name === 'link') return false
            textActs[pressed.name](editor)
            return true
          },
        },
      }),
    ]
  },
})
