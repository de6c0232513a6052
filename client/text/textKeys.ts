import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { directionOf, type Direction } from '#shared/model/direction.ts'
import { pressedCommand } from '../ui/command.ts'
import { pressedAs } from '../ui/shortcut.ts'
import { formatOfCommand } from './grantedFormats.ts'
import { textActs, textCommands } from './textCommands.ts'
import { indent, outdent } from './toolbar/formatCommands.ts'

declare module '@tiptap/core' {
  interface Storage {
    textKeys: { isEntered: boolean }
  }
}

/** Where a key leads out of a text that has neighbours. */
export type WayOut = 'next' | 'previous' | 'up' | 'down' | 'left' | 'right'

/** Goes there; `false` where nothing is. */
export type Leave = (way: WayOut) => boolean

/** Whether an arrow key goes towards the beginning of the words: where they run from right to left, the right one. */
export function leadsBack(way: WayOut, { attrs, textContent }: Node): boolean {
  const direction = (attrs['dir'] as Direction | null) ?? directionOf(textContent)
  return way === 'up' || way === (direction === 'rtl' ? 'right' : 'left')
}

/**
 * The keys of `textCommands`, on any layout; what keys an extension brings along lie behind them. Tab indents items of
 * a list and is a tab elsewhere, Shift and Tab the way back; neither ever leaves the words. Only whoever may have come
 * by Tab (`passesBy`), and has done nothing here but press it, goes on to the next control. In a text with neighbours
 * (`onLeave`), as a table's cells are, Tab leads to the next, and an arrow key at the end of the words to the one
 * beside. Escape leads out at any time.
 */
export const TextKeys = Extension.create<{ passesBy: boolean; onLeave: Leave | null }>({
  name: 'textKeys',
  priority: 900,
  addOptions: () => ({ passesBy: false, onLeave: null }),
  addStorage: () => ({ isEntered: false }),
  addKeyboardShortcuts() {
    const { editor, options } = this
    const passes = () => options.passesBy && !editor.storage.textKeys.isEntered
    const leave = (way: WayOut) => options.onLeave?.(way) ?? false
    /** At the first or last place of all its words an arrow key has nowhere to go within. */
    const leaveBy = (way: Exclude<WayOut, 'next' | 'previous'>) => {
      const { state, view } = editor
      const { empty, $head } = state.selection
      const isBack = leadsBack(way, $head.parent)
      const paragraph = $head.index(0)
      const isOuter = paragraph === (isBack ? 0 : state.doc.childCount - 1)
      return options.onLeave !== null && empty && isOuter && view.endOfTextblock(way) && leave(way)
    }
    return {
      ArrowUp: () => leaveBy('up'),
      ArrowDown: () => leaveBy('down'),
      ArrowLeft: () => leaveBy('left'),
      ArrowRight: () => leaveBy('right'),
      // At the last cell that somebody may write there is no next one, and they stay.
      Tab: () => {
        if (passes()) return false
        return options.onLeave !== null ? leave('next') || true : tabIn(editor)
      },
      'Shift-Tab': () => {
        if (passes()) return false
        return options.onLeave !== null ? leave('previous') || true : tabOut(editor)
      },
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            mousedown: () => void (editor.storage.textKeys.isEntered = true),
            keydown: (_view, event) => {
              if (!passing.has(event.key)) editor.storage.textKeys.isEntered = true
              // ProseMirror takes every Enter; with Control it begins the slide show, from words as well.
              return pressedAs(event).includes('mod+enter')
            },
          },
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

/** Keys of whoever goes from control to control. */
const passing: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta'])

/** Several paragraphs are never replaced by a tab: only the items among them go deeper. */
function tabIn(editor: Editor): true {
  const { $from, $to } = editor.state.selection
  if (isItem($from.parent) || !$from.sameParent($to)) indent(editor)
  else write(editor, (tr) => tr.insertText('\t'))
  return true
}

function tabOut(editor: Editor): true {
  const { $from, $to, empty } = editor.state.selection
  if (isItem($from.parent) || !$from.sameParent($to)) outdent(editor)
  else if (empty && $from.nodeBefore?.text?.endsWith('\t')) {
    write(editor, (tr) => tr.delete($from.pos - 1, $from.pos))
  }
  return true
}

const write = (editor: Editor, edit: (tr: Transaction) => Transaction): boolean =>
  editor.commands.command(({ tr }) => Boolean(edit(tr).scrollIntoView()))

const isItem = ({ attrs }: Node): boolean => attrs['list'] !== null
