import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import { EditorState } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { dressVariables } from '#client/text/schema/variableMarks.ts'
import { textSchema } from '#client/text/schema/textSchema.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { paragraph, type Marks, type Paragraph, type RichText } from '#shared/model/richText.ts'
import { anyRichText } from '../../support/arbitraries.ts'

function written(text: RichText): { doc: Y.Doc; fragment: Y.XmlFragment } {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  doc.transact(() => writeRichText(fragment, text))
  return { doc, fragment }
}

/** What the editor shows of a text, strictly checked against its schema. */
function opened(fragment: Y.XmlFragment): Node {
  const { doc } = initProseMirrorDoc(fragment, textSchema)
  doc.check()
  return doc
}

/** The text that a document of the editor's becomes when it is written to a new place. */
function rewritten(shown: Node): RichText {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  updateYFragment(doc, fragment, shown, { mapping: new Map(), isOMark: new Map() })
  return readRichText(fragment)
}

/** The number of updates that come from `act`. */
function updatesDuring(doc: Y.Doc, act: () => void): number {
  let updates = 0
  const count = () => (updates += 1)
  doc.on('update', count)
  act()
  doc.off('update', count)
  return updates
}

/** An empty text has nothing to compare: the editor shows a paragraph that is not there yet. */
const anyWords = () => anyRichText().filter((text) => text.length > 0)

describe('the schema of the editor and the one of the document agree', () => {
  test('opening a text, and holding it against what is shown, writes nothing', () => {
    fc.assert(
      fc.property(anyWords(), (text) => {
        const { doc, fragment } = written(text)
        const updates = updatesDuring(doc, () => {
          const shown = opened(fragment)
          // With an empty mapping every node is compared anew: the strictest that the binding can be.
          updateYFragment(doc, fragment, shown, { mapping: new Map(), isOMark: new Map() })
        })
        expect(updates).toBe(0)
      }),
    )
  })

  test('what the editor shows and writes elsewhere reads as the same text', () => {
    fc.assert(
      fc.property(anyWords(), (text) => {
        const { fragment } = written(text)
        expect(rewritten(opened(fragment))).toEqual(readRichText(fragment))
      }),
    )
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
    { link: 'https://example.com/' },
    { color: 'text2', font: 'body', size: 40, bold: true, link: 'mailto:ada@example.com' },
  ]
  test.each(everyMark)('%j', (marks) => {
    const text = [paragraph('Words', marks)]
    expect(rewritten(opened(written(text).fragment))).toEqual(text)
  })

  const everyParagraph: readonly Partial<Paragraph>[] = [
    { align: 'center' },
    { align: 'justify', lineSpacing: 1.5 },
    { list: { kind: 'bullet', level: 0, ordinal: 1 } },
    { list: { kind: 'number', level: 0, ordinal: 1 } },
    { list: { kind: 'number', level: 0, ordinal: 4 } },
    { inlines: [{ kind: 'break' }] },
    { inlines: [{ kind: 'variable', name: 'client.name', marks: {} }] },
  ]
  test.each(everyParagraph)('%j', (part) => {
    const text = [{ ...paragraph('Words'), ...part }]
    expect(rewritten(opened(written(text).fragment))).toEqual(text)
  })
})

test('a variable is shown with the marks of the words before it, and the document is none the wiser', () => {
  const variable = { kind: 'variable', name: 'client.contact', marks: {} } as const
  const words = { kind: 'text', text: 'Dear ', marks: { bold: true } } as const
  const { doc, fragment } = written([{ ...paragraph(''), inlines: [words, variable] }])
  const tr = dressVariables(EditorState.create({ doc: opened(fragment) }).tr)
  expect(tr?.doc.firstChild?.lastChild?.marks.map(({ type }) => type.name)).toEqual(['bold'])
  const updates = updatesDuring(doc, () =>
    updateYFragment(doc, fragment, tr!.doc, { mapping: new Map(), isOMark: new Map() }),
  )
  expect(updates).toBe(0)
})
