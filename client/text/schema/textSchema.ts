import { getSchema, type Extensions } from '@tiptap/core'
import { HardBreak } from '@tiptap/extension-hard-break'
import { TextAlign } from '@tiptap/extension-text-align'
import { StarterKit } from '@tiptap/starter-kit'
import { HighlightMark } from './highlightMark.ts'
import { LineSpacing } from './lineSpacing.ts'
import { LinkMark } from './linkMark.ts'
import { FlatParagraph } from './flatParagraph.ts'
import { RunStyle } from './runStyle.ts'
import { scripts } from './scripts.ts'
import { noFacts, VariableNode, type Facts } from './variableNode.ts'
import { UnknownEmbed } from './unknownEmbed.ts'

/** By Shift and Enter alone: Control and Enter begin the slide show from words as well. */
const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
  },
})

/**
 * The text schema of `shared/docs/richTextDoc.ts` as nodes and marks of the editor; `runMarks.ts` and
 * `paragraphAttributes.ts` translate. What the editor does not know it shows nothing of and leaves alone.
 */
export const textExtensions = (facts: Facts = noFacts): Extensions => [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    link: false,
    // Lists are attributes of paragraphs.
    bulletList: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    paragraph: false,
    // Histories and trailing paragraphs of TipTap's own would write into the document.
    undoRedo: false,
    trailingNode: false,
  }),
  FlatParagraph,
  LineBreak,
  LinkMark,
  RunStyle,
  HighlightMark,
  ...scripts,
  TextAlign.configure({ types: ['paragraph'], defaultAlignment: null }),
  LineSpacing,
  VariableNode.configure({ facts }),
  UnknownEmbed,
]

export const textSchema = getSchema(textExtensions())
