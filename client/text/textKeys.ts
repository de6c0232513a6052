import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { pressedCommand } from '../ui/command.ts'
import { pressedAs } from '../ui/shortcut.ts'
import { isFromText } from './binding/liveText.ts'
import { formatOfCommand } from './grantedFormats.ts'
import { textActs, textCommands } from './textCommands.ts'
import { indent, outdent } from './toolbar/formatCommands.ts'

declare module '@tiptap/core' {
  interface Storage {
    textKeys: { hasWritten: boolean }
  }
}

/** Where a key leads out of a text that has neighbours. */
export type WayOut = 'next' | 'previous' | 'up' | 'down' | 'left' | 'right'

/** Goes there; `false` where nothing is. */
export type Leave = (way: WayOut) => boolean

/**
 * The keys of `textCommands`, on any layout; what keys an extension brings along lie behind them. Tab indents in a
 * list and never leaves one by accident. Elsewhere it is a tab; only whoever may have come by Tab (`passesBy`) and
 * has not written yet goes on to the next control. In a text with neighbours (`onLeave`), as a table's cells are, Tab
 * leads to the next, and an arrow key at the end of the words to the one beside. Escape leads out at any time.
 */
export const TextKeys = Extension.create<{ passesBy: boolean; onLeave: Leave | null }>({
  name: 'textKeys',
  priority: 900,
  addOptions: () => ({ passesBy: false, onLeave: null }),
  addStorage: () => ({ hasWritten: false }),
  onTransaction({ transaction }) {
    if (transaction.docChanged && !isFromText(transaction)) this.editor.storage.textKeys.hasWritten = true
  },
  addKeyboardShortcuts() {
    const { editor, options } = this
    const goesOn = () => options.passesBy && !editor.storage.textKeys.hasWritten
    const leave = (way: WayOut) => options.onLeave?.(way) ?? false
    /** At the first or last place of all its words an arrow key has nowhere to go within. */
    const leaveBy = (way: Exclude<WayOut, 'next' | 'previous'>) => {
      const { state, view } = editor
      const { empty, $head } = state.selection
      const isBack = way === 'up' || way === 'left'
      const paragraph = $head.index(0)
      const isOuter = paragraph === (isBack ? 0 : state.doc.childCount - 1)
      return options.onLeave !== null && empty && isOuter && view.endOfTextblock(way) && leave(way)
    }
    const inList = () => editor.getAttributes('paragraph')['list'] !== null
    return {
      ArrowUp: () => leaveBy('up'),
      ArrowDown: () => leaveBy('down'),
      ArrowLeft: () => leaveBy('left'),
      ArrowRight: () => leaveBy('right'),
      Tab: () => {
        if (options.onLeave !== null) return leave('next')
        if (!inList()) return !goesOn() && editor.commands.insertContent('\t')
        indent(editor)
        return true
      },
      'Shift-Tab': () => {
        if (options.onLeave !== null) return leave('previous')
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
          // ProseMirror takes every Enter; with Control it begins the slide show, from words as well.
          handleDOMEvents: { keydown: (_view, event) => pressedAs(event).includes('mod+enter') },
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
