import { describe, expect, test } from 'vitest'
import { reworded } from '#shared/model/reword.ts'
import { bullets, noMarks, paragraph, plainText, type RichText } from '#shared/model/richText.ts'
import { mergedWords } from '#shared/model/wordChanges.ts'

const forClient: RichText = [
  {
    ...paragraph(''),
    inlines: [
      { kind: 'text', text: 'For ', marks: noMarks },
      { kind: 'variable', name: 'client.name', marks: noMarks },
      { kind: 'text', text: ', fresh', marks: { bold: true } },
    ],
  },
]

describe('new words in the dress of the old', () => {
  test('new lines wear what the lines they replace wore', () => {
    const old = [{ ...paragraph('Big', { bold: true }), align: 'center' as const }, ...bullets('one', 'two')]
    const next = reworded(old, 'Bigger\nuno\ndue\ntre')
    expect(plainText(next)).toBe('Bigger\nuno\ndue\ntre')
    expect(next[0]).toMatchObject({ align: 'center', inlines: [{ marks: { bold: true } }] })
    expect(next.slice(1).map(({ list }) => list?.kind)).toEqual(['bullet', 'bullet', 'bullet'])
  })

  test('words for an empty text stay plain', () => {
    expect(reworded([], 'Hello')).toEqual([paragraph('Hello')])
  })

  test('a fact stays a fact, and a new one is one', () => {
    const [line] = reworded(forClient, 'For {{client.name}}, fresh in {{client.city}} from Monday')
    expect(
      line?.inlines.map((inline) => ('name' in inline ? inline.name : 'text' in inline && inline.text)),
    ).toEqual(['For ', 'client.name', ', fresh in ', 'client.city', ' from Monday'])
  })

  test('what is the same keeps its marks on both sides of a change, within a word too', () => {
    const old = [
      {
        ...paragraph(''),
        inlines: [
          text('re'),
          text('new', { italic: true }),
          text('ed in May, '),
          text('twice', { bold: true }),
        ],
      },
    ]
    expect(reworded(old, 'We renewed in June, twice')[0]?.inlines).toEqual([
      text('We re'),
      text('new', { italic: true }),
      text('ed in June, '),
      text('twice', { bold: true }),
    ])
  })

  test('the same words give the same text', () => {
    const broken = [
      { ...paragraph('a'), inlines: [text('a'), { kind: 'break' as const }, text('b')] },
      ...bullets('c'),
    ]
    expect(reworded(broken, plainText(broken))).toEqual(broken)
  })
})

describe('two changes of the same words', () => {
  test('are both made where they do not touch', () => {
    expect(
      mergedWords('For them, fresh by six', 'For them, fresh by seven', 'For all of them, fresh by six'),
    ).toBe('For all of them, fresh by seven')
  })
  test('that agree are one', () => {
    expect(mergedWords('by six', 'by seven', 'by seven')).toBe('by seven')
  })
  test('are a question to people where they touch', () => {
    expect(mergedWords('fresh by six', 'fresh by seven', 'fresh by five')).toBeNull()
    expect(mergedWords('fresh', 'fresh fruit', 'fresh bread')).toBeNull()
  })
})

const text = (words: string, marks: object = noMarks) => ({ kind: 'text' as const, text: words, marks })
