import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { isSafeLink, readRichText } from '#shared/docs/richTextDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { bullets, paragraph, type RichText } from '#shared/model/richText.ts'
import { anyRichText } from '../../support/arbitraries.ts'

const fragmentOf = (text: RichText): Y.XmlFragment => {
  const fragment = new Y.Doc().getXmlFragment('text')
  writeRichText(fragment, text)
  return fragment
}

describe('rich text in a document', () => {
  test('written and read back, every text is the same but for merged runs and inherited marks', () => {
    fc.assert(
      fc.property(anyRichText(), (text) => {
        const once = readRichText(fragmentOf(text))
        expect(once.map(({ list, align, lineSpacing }) => ({ list, align, lineSpacing }))).toEqual(
          text.map(({ list, align, lineSpacing }) => ({ list, align, lineSpacing })),
        )
        expect(readRichText(fragmentOf(once))).toEqual(once)
      }),
    )
  })

  test('a nested list keeps its levels and its numbers', () => {
    const text: RichText = [
      { ...paragraph('one'), list: { kind: 'number', level: 0, ordinal: 1 } },
      { ...paragraph('inner'), list: { kind: 'bullet', level: 1, ordinal: 1 } },
      { ...paragraph('more of inner'), list: { kind: 'bullet', level: 1, ordinal: null } },
      { ...paragraph('two'), list: { kind: 'number', level: 0, ordinal: 2 } },
    ]
    expect(readRichText(fragmentOf(text))).toEqual(text)
  })

  test('a variable wears the marks of the text before it', () => {
    const bold: RichText = [
      {
        ...paragraph('For ', { bold: true }),
        inlines: [
          { kind: 'text', text: 'For ', marks: { bold: true } },
          { kind: 'variable', name: 'client.name', marks: {} },
        ],
      },
    ]
    expect(readRichText(fragmentOf(bold))[0]?.inlines[1]).toEqual({
      kind: 'variable',
      name: 'client.name',
      marks: { bold: true },
    })
  })

  test('marks that a document cannot know are dropped and their words kept', () => {
    const fragment = fragmentOf(bullets('first'))
    const text = new Y.XmlText()
    const box = new Y.XmlElement('fancyBox')
    fragment.insert(1, [box])
    const inner = new Y.XmlElement('paragraph')
    box.insert(0, [inner])
    inner.insert(0, [text])
    text.insert(0, 'kept', { sparkle: {}, textStyle: { color: 'javascript:alert(1)', fontSize: 'huge' } })
    expect(readRichText(fragment)).toEqual([...bullets('first'), paragraph('kept')])
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://a b', '', null])(
    'refuses the link %s',
    (link) => expect(isSafeLink(link)).toBe(false),
  )
})
