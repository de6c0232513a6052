import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { pressedCommand } from '../ui/command.ts'
import { isFromText } from './binding/liveText.ts'
import { formatOfCommand } from './grantedFormats.ts'
import { textActs, textCommands } from './textCommands.ts'
import { indent, outdent } from './toolbar/formatCommands.ts'

declare module '@tiptap/core' {
  interface Storage {
    textKeys: { hasWritten: boolean }
  }
}

/**
 * The keys of `textCommands`, on any layout; what keys an extension brings along lie behind them. Tab indents in a
 * list and never leaves one by accident. Elsewhere it is a tab; only whoever may have come by Tab (`passesBy`) and
 * has not written yet goes on to the next control. Escape leads out at any time.
 */
export const TextKeys = Extension.create<{ passesBy: boolean }>({
  name: 'textKeys',
  priority: 900,
  addOptions: () => ({ passesBy: false }),
  addStorage: () => ({ hasWritten: false }),
  onTransaction({ transaction }) {
    if (transaction.docChanged && !isFromText(transaction)) this.editor.storage.textKeys.hasWritten = true
  },
  addKeyboardShortcuts() {
    const { editor, options } = this
    const goesOn = () => options.passesBy && !editor.storage.textKeys.hasWritten
    const inList = () => editor.getAttributes('paragraph')['list'] !== null
    return {
      Tab: () => {
        if (!inList()) return !goesOn() && editor.commands.insertContent('\t')
        indent(editor)
        return true
      },
      'Shift-Tab': () => {
        if (!inList()) return false
        outdent(editor)
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            const pressed = pressedCommand(textCommands, event)
            if (!pressed) return false
            const format = formatOfCommand[pressed.name]
            if (format && !editor.storage.grantedFormats.formats.includes(format)) return true
            if (pressed.name === 'link') return false
            textActs[pressed.name](editor)
            return true
          },
        },
      }),
    ]
  },
})
