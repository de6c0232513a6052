import { EditorState } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { docOf, indexAt, positionAt, unitsOf } from '#client/text/binding/flatDoc.ts'
import { writeSteps } from '#client/text/binding/localEdits.ts'
import { readDoc } from '#client/text/binding/paragraphLooks.ts'
import { textSchema } from '#client/text/schema/textSchema.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { paragraph, type Marks, type Paragraph, type RichText } from '#shared/model/richText.ts'
import { anyRichText } from '../../support/arbitraries.ts'

function written(value: RichText): Y.Text {
  const text = new Y.Doc().getText('text')
  writeRichText(text, value)
  return text
}

/** What the editor shows of a text, strictly checked against its schema. */
function opened(text: Y.Text): Node {
  const doc = docOf(textSchema, text)
  doc.check()
  return doc
}

/** The text that a document of the editor's becomes when it is written to a new place. */
function rewritten(shown: Node): RichText {
  const text = new Y.Doc().getText('text')
  const empty = EditorState.create({ doc: docOf(textSchema, text) })
  const tr = empty.tr.replaceWith(0, empty.doc.content.size, shown.content)
  writeSteps(
    text,
    tr.steps.map((step, at) => ({ step, before: tr.docs[at]!, after: tr.docs[at + 1] ?? tr.doc })),
    null,
  )
  return readRichText(text)
}

/** An empty text has nothing to compare: the editor shows a paragraph that is not there yet. */
const anyWords = () => anyRichText().filter((text) => text.length > 0)

describe('the schema of the editor and the one of the document agree', () => {
  test('what the editor shows and writes elsewhere reads as the same text', () => {
    fc.assert(
      fc.property(anyWords(), (text) => {
        const live = written(text)
        expect(rewritten(opened(live))).toEqual(readRichText(live))
        expect(readDoc(opened(live))).toEqual(readRichText(live))
      }),
    )
  })

  test('the two count alike: a position is the index, the paragraph and one', () => {
    fc.assert(
      fc.property(anyWords(), (value) => {
        const text = written(value)
        const doc = opened(text)
        expect(unitsOf(doc)).toHaveLength(text.length)
        for (let index = 0; index < text.length; index++) {
          expect(indexAt(doc, positionAt(doc, index))).toBe(index)
        }
      }),
    )
  })

  test('what the editor does not know keeps its place', () => {
    const text = written([paragraph('ab')])
    text.insertEmbed(1, { hologram: 1 })
    const doc = opened(text)
    expect(unitsOf(doc).map(({ content }) => content)).toEqual(['a', { hologram: 1 }, 'b', '\n'])
  })

  const everyMark: readonly Marks[] = [
    { bold: true },
    { italic: true },
    { underline: true },
    { strike: true },
    { script: 'sub' },
    { script: 'super' },
    { color: 'accent1' },
    { color: '#ff8800' },
    { highlight: 'accent4' },
    { font: 'heading' },
    { font: 'Times New Roman' },
    { size: 24 },
    { size: 10.5 },
    { capitals: 'small' },
    { capitals: 'all', bold: true },
    { link: 'https://example.com/' },
    { color: 'text2', font: 'body', size: 40, bold: true, link: 'mailto:ada@example.com' },
  ]
  test.each(everyMark)('%j', (marks) => {
    const text = [paragraph('Words', marks)]
    expect(rewritten(opened(written(text)))).toEqual(text)
  })

  const everyParagraph: readonly Partial<Paragraph>[] = [
    { align: 'center' },
    { align: 'justify', lineSpacing: 1.5 },
    { indent: 48, firstLine: -24, spaceBefore: 0, tabs: [{ at: 96, align: 'right' }] },
    { list: { kind: 'bullet', level: 0, ordinal: 1 } },
    { list: { kind: 'number', level: 0, ordinal: 1 } },
    { list: { kind: 'number', level: 3, ordinal: 4 } },
    { inlines: [{ kind: 'break' }] },
    { inlines: [{ kind: 'variable', name: 'client.name', marks: { bold: true } }] },
  ]
  test.each(everyParagraph)('%j', (part) => {
    const text = [{ ...paragraph('Words'), ...part }]
    expect(rewritten(opened(written(text)))).toEqual(text)
  })
})
