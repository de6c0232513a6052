import { describe, expect, test } from 'vitest'
import { reworded } from '#shared/model/reword.ts'
import { bullets, noMarks, paragraph, plainText, type RichText } from '#shared/model/richText.ts'
import { mergedWords, pieces } from '#shared/model/wordChanges.ts'

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
  test.each([
    ['€1,250.00', '€1,300.00', '€2,250.00'],
    ['1’250.50', '1’250.75', '2’250.50'],
    ['1 250 000 €', '1 300 000 €', '2 250 000 €'],
    ['1\u202f250 €', '1\u202f300 €', '2\u202f250 €'],
    ['on 12.03.2026', 'on 13.03.2026', 'on 12.04.2026'],
    ['2026-03-12T10:00', '2026-03-12T11:00', '2026-04-12T10:00'],
    ['10:30', '11:30', '10:45'],
    ['10 – 12 weeks', '8 – 12 weeks', '10 – 14 weeks'],
    ['+49 (0)30 123-456', '+48 (0)30 123-456', '+49 (0)30 123-457'],
    ['write a-b@acme.com', 'write c-b@acme.com', 'write a-d@acme.com'],
    ['write jo.doe@acme.co.uk', 'write jo.roe@acme.co.uk', 'write jo.doe@acne.co.uk'],
    ['see acme-foods.com/de', 'see acme-fruit.com/de', 'see acme-foods.com/en'],
    ['see https://acme.com/a?b=1', 'see https://acme.com/c?b=1', 'see https://acme.com/a?b=2'],
  ])('never make of two one that nobody wrote: %s', (was, now, words) => {
    expect(mergedWords(was, now, words)).toBeNull()
    expect(mergedWords(was, was, words)).toBe(words)
    expect(mergedWords(was, words, words)).toBe(words)
    expect(mergedWords(`For ${was} then`, `For ${now} then`, `By ${was} now`)).toBe(`By ${now} now`)
  })
  test('are both made in numbers of two places', () => {
    expect(mergedWords('1,250 in 2026\n40', '1,300 in 2026\n40', '1,250 in 2027\n45')).toBe(
      '1,300 in 2027\n45',
    )
    expect(mergedWords('1, 2 and 3', '7, 2 and 3', '1, 2 and 9')).toBe('7, 2 and 9')
  })
  test('are found in time in any text', () => {
    for (const text of ['a-', 'a.', '1,', '12 ', 'aé', '林檎', 'a@', 'a://', '{{'])
      expect(pieces(text.repeat(20_000)).join('')).toBe(text.repeat(20_000))
  })
})

const text = (words: string, marks: object = noMarks) => ({ kind: 'text' as const, text: words, marks })
