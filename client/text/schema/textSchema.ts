import { getSchema, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { TextAlign } from '@tiptap/extension-text-align'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor } from '@tiptap/extensions'
import { CapitalsMark } from './capitalsMark.ts'
import { HighlightMark } from './highlightMark.ts'
import { LineSpacing } from './lineSpacing.ts'
import { LinkMark } from './linkMark.ts'
import { FlatParagraph } from './flatParagraph.ts'
import { ParagraphPlace } from './paragraphPlace.ts'
import { RunStyle } from './runStyle.ts'
import { scripts } from './scripts.ts'
import { noFacts, type Facts } from '../variables/facts.ts'
import { VariableNode } from './variableNode.ts'
import { UnknownEmbed } from './unknownEmbed.ts'

/** By Shift and Enter alone: Control and Enter begin the slide show from words as well. */
const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
  },
})

/**
 * The text schema of `shared/docs/richTextDoc.ts` as nodes and marks of the editor; `runMarks.ts` and
 * `paragraphAttributes.ts` translate. Without TipTap's starter kit: its lists, histories and trailing paragraphs would
 * write into the document, and its parts that are turned off would be loaded all the same. What the editor does not know it shows nothing of and leaves alone.
 */
export const textExtensions = (facts: Facts = noFacts): Extensions => [
  Document,
  Text,
  Bold,
  Italic,
  Strike,
  Underline,
  Dropcursor,
  FlatParagraph,
  LineBreak,
  LinkMark,
  RunStyle,
  HighlightMark,
  CapitalsMark,
  ...scripts,
  TextAlign.configure({ types: ['paragraph'], defaultAlignment: null }),
  LineSpacing,
  ParagraphPlace,
  VariableNode.configure({ facts }),
  UnknownEmbed,
]

export const textSchema = getSchema(textExtensions())
