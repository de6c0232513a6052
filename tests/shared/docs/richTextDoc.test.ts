import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import {
  appendRichText,
  removeParagraphs,
  typeAtEnd,
  underlineAll,
  writeRichText,
} from '#shared/docs/richTextWrite.ts'
import { bullets, paragraph, plainText, type RichText } from '#shared/model/richText.ts'
import { anyRichText } from '../../support/arbitraries.ts'

const written = (value: RichText): Y.Text => {
  const text = new Y.Doc().getText('text')
  writeRichText(text, value)
  return text
}

describe('rich text in a document', () => {
  test('written and read back, every text is the same but for merged runs', () => {
    fc.assert(
      fc.property(anyRichText(), (text) => {
        const once = readRichText(written(text))
        expect(once.map(({ list, align, lineSpacing }) => ({ list, align, lineSpacing }))).toEqual(
          text.map(({ list, align, lineSpacing }) => ({ list, align, lineSpacing })),
        )
        expect(plainText(once)).toBe(plainText(text))
        expect(readRichText(written(once))).toEqual(once)
      }),
    )
  })

  test('what is typed at the end stands behind all words, in their look and their list', () => {
    fc.assert(
      fc.property(anyRichText(), (value) => {
        const text = written(value)
        const before = readRichText(text)
        typeAtEnd(text, 'so')
        const after = readRichText(text)
        expect(plainText(after)).toBe(`${plainText(before)}so`)
        expect(after.map(({ list }) => list?.kind)).toEqual(
          before.length > 0 ? before.map(({ list }) => list?.kind) : [undefined],
        )
      }),
    )
    const text = written(bullets('one'))
    underlineAll(text, true)
    typeAtEnd(text, ' more\ntwo')
    expect(readRichText(text)).toMatchObject([
      { list: { kind: 'bullet' }, inlines: [{ text: 'one more', marks: { underline: true } }] },
      { list: { kind: 'bullet' }, inlines: [{ text: 'two', marks: { underline: true } }] },
    ])
    const unended = new Y.Doc().getText('text')
    unended.insert(0, 'one')
    typeAtEnd(unended, ' more')
    expect(unended.toJSON()).toBe('one more\n')
  })

  test('put behind others and taken out again, paragraphs stand as they are and leave those others alone', () => {
    fc.assert(
      fc.property(anyRichText(), anyRichText(), (first, second) => {
        const text = written(first)
        const before = readRichText(text)
        appendRichText(text, second)
        expect(readRichText(text)).toEqual(readRichText(written([...before, ...second])))
        removeParagraphs(text, before.length, second.length)
        expect(readRichText(text)).toEqual(before)
      }),
      { numRuns: 40 },
    )
    const unended = new Y.Doc().getText('text')
    unended.insert(0, 'one\n')
    unended.insertEmbed(4, { variable: 'client.name' })
    appendRichText(unended, bullets('two'))
    expect(plainText(readRichText(unended))).toBe('one\n{{client.name}}\ntwo')
    removeParagraphs(unended, 1, 1)
    expect(plainText(readRichText(unended))).toBe('one\ntwo')
  })

  test('what somebody writes offline stays as it is while paragraphs are put behind it and taken out', () => {
    const here = new Y.Doc()
    const there = new Y.Doc()
    const [text, typed] = [here.getText('text'), there.getText('text')]
    const meet = () => {
      Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
      Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
      expect(typed.toJSON()).toBe(text.toJSON())
    }
    writeRichText(text, [paragraph('Be early'), paragraph('and kind')])
    meet()
    typed.delete(0, 3)
    typed.insert(5, ' or not', {})
    appendRichText(text, [paragraph('Smile'), paragraph('then wait')])
    meet()
    expect(text.toJSON()).toBe('early or not\nand kind\nSmile\nthen wait\n')
    typed.insert('early or not\nand kind'.length, ' too', {})
    typed.insert(typed.length, 'Leave\n', {})
    removeParagraphs(text, 2, 2)
    meet()
    expect(text.toJSON()).toBe('early or not\nand kind too\nLeave\n')
  })

  test('a nested list keeps its levels and its numbers', () => {
    const text: RichText = [
      { ...paragraph('one'), list: { kind: 'number', level: 0, ordinal: 1 } },
      { ...paragraph('inner'), list: { kind: 'bullet', level: 1, ordinal: 1 } },
      { ...paragraph('more of inner'), list: { kind: 'bullet', level: 1, ordinal: null } },
      { ...paragraph('two'), list: { kind: 'number', level: 0, ordinal: 2 } },
    ]
    expect(readRichText(written(text))).toEqual(text)
  })

  test('a line under all words is under facts too, and leaves paragraphs as they are', () => {
    fc.assert(
      fc.property(anyRichText(), (value) => {
        const text = written(value)
        const before = readRichText(text)
        underlineAll(text, true)
        const marked = readRichText(text)
        const marks = marked.flatMap(({ inlines }) =>
          inlines.flatMap((one) => ('marks' in one ? [one.marks] : [])),
        )
        expect(marks.every(({ underline }) => underline === true)).toBe(true)
        expect(plainText(marked)).toBe(plainText(before))
        const bare = (text: RichText) => text.map(({ inlines: _inlines, ...rest }) => rest)
        expect(bare(marked)).toEqual(bare(before))
        underlineAll(text, false)
        const formats = (text.toDelta() as { attributes?: object }[]).map(
          ({ attributes }) => attributes ?? {},
        )
        expect(formats.some((one) => 'underline' in one)).toBe(false)
      }),
    )
  })

  test('a variable wears marks of its own', () => {
    const text: RichText = [
      {
        ...paragraph(''),
        inlines: [
          { kind: 'text', text: 'For ', marks: {} },
          { kind: 'variable', name: 'client.name', marks: { bold: true, color: 'accent1' } },
        ],
      },
    ]
    expect(readRichText(written(text))).toEqual(text)
  })

  test('an empty numbered item does not count', () => {
    const text = written(
      [1, 2, 2, 3].map((ordinal, at) => ({
        ...paragraph(at === 1 ? '' : 'item'),
        list: { kind: 'number', level: 0, ordinal },
      })),
    )
    expect(JSON.stringify(text.toDelta()).match(/"start"/g) ?? []).toEqual([])
    expect(readRichText(text).map(({ list }) => list?.ordinal)).toEqual([1, 2, 2, 3])
  })

  test('what a text cannot know is passed over and its words are kept', () => {
    const text = written(bullets('first'))
    text.insert(6, 'kept', { sparkle: {}, color: 'javascript:alert(1)', size: 'huge', toString: 1 } as Record<
      string,
      unknown
    >)
    text.insertEmbed(6, { hologram: true })
    text.insertEmbed(6, { variable: 'constructor constructor' })
    expect(readRichText(text)).toEqual([...bullets('first'), paragraph('kept')])
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'an attribute named %s carries nothing past the check of links',
    (name) => {
      const text = new Y.Doc().getText('text')
      text.insert(0, 'Open\n', {
        [name]: { link: 'ms-word:ofe|u|https://evil.example', color: 'accent1', list: 'bullet' },
      })
      expect(readRichText(text)).toEqual([paragraph('Open')])
    },
  )

  test('a line break of an office program is one', () => {
    const text = new Y.Doc().getText('text')
    text.insert(0, 'one\vtwo\n', {})
    expect(plainText(readRichText(text))).toBe('one\ntwo')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://a b', '', null])(
    'refuses the link %s',
    (link) => {
      const text = new Y.Doc().getText('text')
      text.insert(0, 'Open\n', { link })
      expect(readRichText(text)).toEqual([paragraph('Open')])
    },
  )
})
