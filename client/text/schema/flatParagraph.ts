import { InputRule, Node, type CommandProps } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { directions, type Direction } from '#shared/model/direction.ts'
import { maxListLevel } from '#shared/model/richText.ts'
import type { ParagraphAttributes } from './paragraphAttributes.ts'
import {
  changeParagraphs,
  endParagraph,
  indentItems,
  leaveList,
  outdentItems,
  setAttributes,
  toggleList,
  usualIndent,
  type LevelIndent,
  type ParagraphCommand,
} from './paragraphCommands.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    flatParagraph: {
      setParagraphs: (change: Partial<ParagraphAttributes>) => ReturnType
      toggleListOf: (kind: 'bullet' | 'number') => ReturnType
      indentItems: () => ReturnType
      outdentItems: () => ReturnType
    }
  }
}

const attribute = <T>(name: string, otherwise: T, parse: (value: string) => T | null) => ({
  default: otherwise,
  parseHTML: (element: HTMLElement): T => {
    const value = element.getAttribute(name)
    return (value === null ? null : parse(value)) ?? otherwise
  },
  renderHTML: () => ({}),
})

const wholeNumber = (low: number, high: number) => (value: string) => {
  const number = Number(value)
  return Number.isInteger(number) && number >= low && number <= high ? number : null
}

/**
 * The one block there is. A list is an attribute of its paragraphs and no node around them, so that no command on
 * lists takes words out of a text that somebody else may be writing in.
 */
export const FlatParagraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  addAttributes() {
    return {
      list: attribute<'bullet' | 'number' | null>('data-list', null, (value) =>
        value === 'bullet' || value === 'number' ? value : null,
      ),
      level: attribute('data-level', 0, wholeNumber(0, maxListLevel)),
      start: attribute<number | null>('data-start', null, wholeNumber(1, 9999)),
      more: attribute('data-more', false, () => true),
      dir: { default: null as Direction | null, parseHTML: directionIn, renderHTML: () => ({}) },
    }
  },
  parseHTML() {
    return [{ tag: 'p' }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const attributes = node.attrs as ParagraphAttributes
    return ['p', { ...HTMLAttributes, dir: attributes.dir ?? 'auto', ...listAttributes(attributes) }, 0]
  },
  addCommands() {
    return {
      setParagraphs: (change) => as(changeParagraphs(() => change)),
      toggleListOf: (kind) => as(toggleList(kind)),
      indentItems: () => (props) => as(indentItems(indentIn(props.view)))(props),
      outdentItems: () => (props) => as(outdentItems(indentIn(props.view)))(props),
    }
  },
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => editor.commands.command(as(endParagraph)),
      Backspace: () => editor.commands.command(as(leaveList)),
      'Mod-a': () =>
        editor.commands.command(({ tr }) => {
          // From the first letter to the last: the whole document would lose its list with its words.
          tr.setSelection(TextSelection.between(tr.doc.resolve(1), tr.doc.resolve(tr.doc.content.size - 1)))
          return true
        }),
    }
  },
  addInputRules() {
    const { editor } = this
    const list = (find: RegExp, change: (sign: string) => Partial<ParagraphAttributes>) =>
      new InputRule({
        find,
        handler: ({ state, range, match }) => {
          const $from = state.doc.resolve(range.from)
          // Where no lists are granted a dash stays a dash.
          const isGranted = editor.storage.grantedFormats.formats.includes('lists')
          if (!isGranted || $from.parent.attrs['list'] !== null) return null
          setAttributes(state.tr, $from.before(), change(match[1] ?? ''))
          state.tr.delete(range.from, range.to)
          return undefined
        },
      })
    return [
      list(/^([-*•])\s$/, () => ({ list: 'bullet' })),
      list(/^(\d{1,3})[.)]\s$/, (number) => ({
        list: 'number',
        start: Number(number) > 1 ? Number(number) : null,
      })),
    ]
  },
})

/** `data-dir`: what this editor wrote only for other programs (`copiedText.ts`). */
const directionIn = ({ dir, dataset }: HTMLElement): Direction | null =>
  dataset['dir'] === 'auto' ? null : (directions.find((known) => known === dir) ?? null)

/** A command as the editor calls it: without a `dispatch` it is only asked whether it could. */
const as =
  (command: ParagraphCommand) =>
  ({ state, tr, dispatch }: CommandProps): boolean =>
    command(state, tr, dispatch !== undefined)

/** As the block around the words says it of its lists (`listsCss`), which is all that an editor knows of it. */
const indentIn =
  (view: EditorView): LevelIndent =>
  (level) => {
    const style = getComputedStyle(view.dom)
    const said = (name: string) => Number.parseFloat(style.getPropertyValue(`--${name}-${level}`))
    const indent = said('before') + said('hang')
    return Number.isNaN(indent) ? usualIndent(level) : indent
  }

/** What says in the page that a paragraph is an item; `markersIn` adds the sign that it shows. */
const listAttributes = ({ list, level, start, more }: ParagraphAttributes): Record<string, string> =>
  list === null
    ? {}
    : {
        'data-list': list,
        'data-level': String(level),
        style: `--level: ${level}`,
        ...(start === null ? {} : { 'data-start': String(start) }),
        ...(more ? { 'data-more': '' } : {}),
      }
