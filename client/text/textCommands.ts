import type { Editor } from '@tiptap/core'
import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  ArrowLeftRight,
  Bold,
  CaseSensitive,
  CaseUpper,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link2,
  List,
  ListOrdered,
  PilcrowLeft,
  PilcrowRight,
  RemoveFormatting,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
} from 'lucide-react'
import type { Commands } from '../ui/command.ts'
import {
  clearFormat,
  indent,
  outdent,
  setAlign,
  setCapitals,
  setDirection,
  setScript,
  toggleList,
  turnDirection,
} from './toolbar/formatCommands.ts'

/** What can be done to words, for the toolbar, the keys and their list. */
export const textCommands = {
  bold: { label: 'Bold', icon: Bold, keys: ['mod+b'] },
  italic: { label: 'Italic', icon: Italic, keys: ['mod+i'] },
  underline: { label: 'Underline', icon: Underline, keys: ['mod+u'] },
  strike: { label: 'Strike through', icon: Strikethrough, keys: ['mod+shift+s'] },
  left: { label: 'Align left', icon: AlignLeft, keys: ['mod+shift+l'] },
  center: { label: 'Centre', icon: AlignCenter, keys: ['mod+shift+e'] },
  right: { label: 'Align right', icon: AlignRight, keys: ['mod+shift+r'] },
  justify: { label: 'Justify', icon: AlignJustify, keys: ['mod+shift+j'] },
  leftToRight: { label: 'Left to right', icon: PilcrowRight },
  rightToLeft: { label: 'Right to left', icon: PilcrowLeft },
  turn: { label: 'Turn the text direction', icon: ArrowLeftRight, keys: ['mod+shift+x'] },
  bullets: { label: 'Bullets', icon: List, keys: ['mod+shift+8'] },
  numbers: { label: 'Numbers', icon: ListOrdered, keys: ['mod+shift+7'] },
  outdent: { label: 'Less indent', icon: IndentDecrease, keys: ['mod+['] },
  indent: { label: 'More indent', icon: IndentIncrease, keys: ['mod+]'] },
  link: { label: 'Link', icon: Link2, keys: ['mod+k'] },
  superscript: { label: 'Superscript', icon: Superscript, keys: ['mod+.'] },
  subscript: { label: 'Subscript', icon: Subscript, keys: ['mod+,'] },
  smallCapitals: { label: 'Small capitals', icon: CaseSensitive },
  allCapitals: { label: 'All capitals', icon: CaseUpper },
  clear: { label: 'Clear formatting', icon: RemoveFormatting, keys: ['mod+\\'] },
} as const satisfies Commands

export type TextCommand = keyof typeof textCommands

/** What Tab does: `textKeys.ts`. A line break: `textSchema.ts`. Escape: `TextEditor.tsx`. */
export const textMoves = {
  lineBreak: { label: 'New line in the same paragraph', keys: ['shift+enter'] },
  deeper: { label: 'Indent a list item, or type a tab', keys: ['tab'] },
  outer: { label: 'Outdent a list item, or take a tab back', keys: ['shift+tab'] },
  leave: { label: 'Leave the words, so that Tab goes on to the next control', keys: ['escape'] },
} as const satisfies Commands

/** The link's address is asked for by the toolbar; all others are done at once. */
export const textActs: Readonly<Record<Exclude<TextCommand, 'link'>, (editor: Editor) => boolean>> = {
  bold: (editor) => editor.chain().toggleMark('bold').run(),
  italic: (editor) => editor.chain().toggleMark('italic').run(),
  underline: (editor) => editor.chain().toggleMark('underline').run(),
  strike: (editor) => editor.chain().toggleMark('strike').run(),
  left: (editor) => setAlign(editor, 'left'),
  center: (editor) => setAlign(editor, 'center'),
  right: (editor) => setAlign(editor, 'right'),
  justify: (editor) => setAlign(editor, 'justify'),
  leftToRight: (editor) => setDirection(editor, 'ltr'),
  rightToLeft: (editor) => setDirection(editor, 'rtl'),
  turn: turnDirection,
  bullets: (editor) => toggleList(editor, 'bullet'),
  numbers: (editor) => toggleList(editor, 'number'),
  outdent,
  indent,
  superscript: (editor) => setScript(editor, 'super'),
  subscript: (editor) => setScript(editor, 'sub'),
  smallCapitals: (editor) => setCapitals(editor, 'small'),
  allCapitals: (editor) => setCapitals(editor, 'all'),
  clear: clearFormat,
}
