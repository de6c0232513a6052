import { getSchema, type Extensions } from '@tiptap/core'
import { TextAlign } from '@tiptap/extension-text-align'
import { StarterKit } from '@tiptap/starter-kit'
import { HighlightMark } from './highlightMark.ts'
import { LineSpacing } from './lineSpacing.ts'
import { LinkMark } from './linkMark.ts'
import { NumberedList } from './numberedList.ts'
import { RunStyle } from './runStyle.ts'
import { scripts } from './scripts.ts'
import { noFacts, VariableNode, type Facts } from './variableNode.ts'
import { VariableMarks } from './variableMarks.ts'

/**
 * Every node and mark of the text schema in `shared/docs/richTextDoc.ts`, by the same names. An editor that
 * lacks one deletes it for everybody when it opens a text: never take one away, and add none without a new
 * schema number.
 */
export const textExtensions = (facts: Facts = noFacts): Extensions => [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    orderedList: false,
    // Histories and trailing paragraphs of TipTap's own would write into the document.
    undoRedo: false,
    trailingNode: false,
  }),
  NumberedList,
  LinkMark,
  RunStyle,
  HighlightMark,
  ...scripts,
  TextAlign.configure({ types: ['paragraph'], defaultAlignment: null }),
  LineSpacing,
  VariableNode.configure({ facts }),
  VariableMarks,
]

export const textSchema = getSchema(textExtensions())
