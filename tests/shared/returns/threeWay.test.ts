import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noMarks, plainRichText, type Inline, type RichText } from '#shared/model/richText.ts'
import { changesBetween, pieces } from '#shared/model/wordChanges.ts'
import { behind, comeBack, saysSame } from '#shared/returns/threeWay.ts'

const noFacts: ReadonlyMap<string, string> = new Map()
const back = (was: string, file: string, now: string) =>
  comeBack({ was, file, now: plainRichText(now), facts: noFacts, isNumber: false })

/** Words of a line, facts among them as `{{name}}`. */
const withFacts = (line: string): RichText => [
  {
    ...plainRichText('')[0]!,
    inlines: line.split(/(\{\{[^}]+\}\})/).flatMap((part): Inline[] => {
      const name = /^\{\{(.+)\}\}$/.exec(part)?.[1]
      if (name !== undefined) return [{ kind: 'variable', name, marks: noMarks }]
      return part === '' ? [] : [{ kind: 'text', text: part, marks: noMarks }]
    }),
  },
]

describe('words that come back', () => {
  test('are the file’s where nobody else changed them, and both’s where they did not touch', () => {
    expect(back('a b c', 'a b d', 'a b c')).toMatchObject({ kind: 'free', words: 'a b d' })
    expect(back('a b c', 'a b d', 'x b c')).toMatchObject({ kind: 'free', words: 'x b d' })
    expect(back('a b c', 'a x c', 'a x c')).toMatchObject({ kind: 'there', words: 'a x c' })
    expect(back('a b c', 'a x c', 'a y c')).toMatchObject({ kind: 'both', words: 'a x c', now: 'a y c' })
  })

  test('keep their facts where the values stand untouched', () => {
    const facts = new Map([
      ['client.name', 'Harbour Foods'],
      ['price', '40 €'],
      ['nothing', ''],
    ])
    const of = (file: string) =>
      comeBack({
        was: 'For Harbour Foods: 40 € a week',
        file,
        now: withFacts('For {{client.name}}{{nothing}}: {{price}} a week'),
        facts,
        isNumber: false,
      })
    expect(of('Only for Harbour Foods: 40 € a week!').words).toBe(
      'Only for {{client.name}}{{nothing}}: {{price}} a week!',
    )
    // A value that was changed is words, and the other one a fact still.
    expect(of('For Harbour Foods: 35 € a week').words).toBe('For {{client.name}}{{nothing}}: 35 € a week')
    expect(of('For Harbour Fruit: 40 € a week').words).toMatch(/^For Harbour Fruit.*: \{\{price\}\} a week$/)
  })

  test('are one number or the other, never digits of both', () => {
    const number = (file: string, now: string) =>
      comeBack({ was: '12.5', file, now: plainRichText(now), facts: noFacts, isNumber: true })
    expect(number('13.5', '12.5')).toMatchObject({ kind: 'free', words: '13.5' })
    expect(number('13.5', '12.7')).toMatchObject({ kind: 'both', words: '13.5' })
    expect(number('13.5', '13.5')).toMatchObject({ kind: 'there' })
    // However people write it.
    expect(number('13.5', '€ 12.50')).toMatchObject({ kind: 'free', words: '13.5' })
    expect(number('1250', '1,250')).toMatchObject({ kind: 'there', words: '1,250' })
    expect(number('1250', 'about 12')).toMatchObject({ kind: 'both', words: '1250' })
  })

  test('stand there once they were put behind the deck’s, and are not put there again', () => {
    const { kind, words } = back('by six', 'by seven', 'by five')
    expect(kind).toBe('both')
    expect(back('by six', 'by seven', behind('by five', words))).toMatchObject({
      kind: 'there',
      words: 'by five\nby seven',
    })
    expect(behind('by five\nby seven', 'by seven')).toBe('by five\nby seven')
    expect(back('by six', 'seven', 'five and seven')).toMatchObject({ kind: 'both' })
  })

  test('come behind what the file never showed, in the place of nothing', () => {
    const unseen = (file: string, now: string) =>
      comeBack({ was: '', file, now: withFacts(now), facts, isNumber: false, isUnseen: true })
    const facts = new Map([['price', '40 €']])
    expect(unseen('Call me', '{{price}} at most')).toMatchObject({
      kind: 'free',
      words: '{{price}} at most\nCall me',
    })
    expect(unseen('Call me', '')).toMatchObject({ kind: 'free', words: 'Call me' })
    expect(unseen('Call me', 'Ours\nCall me')).toMatchObject({ kind: 'there', words: 'Ours\nCall me' })
  })

  test('are one change in a text that takes too long to compare, and none of it is lost', () => {
    const long = 'Fresh fruit by six. '.repeat(1_100)
    const [file, now] = [`Now ${long}`, `${long}Ours`]
    expect(back(long, file, long)).toMatchObject({ kind: 'free', words: file })
    expect(back(long, file, file)).toMatchObject({ kind: 'there', words: file })
    expect(back(long, long.replaceAll(' ', '\u00a0'), now)).toMatchObject({ kind: 'there', words: now })
    expect(back(long, file, now)).toMatchObject({ kind: 'both', words: file, now })
    // As long as most are, and other words from one end to the other.
    const words = (step: number) => Array.from({ length: 900 }, (_, at) => `w${(at * step) % 997}`).join(' ')
    const [before, theirs, ours] = [words(7), words(11), words(13)]
    expect(back(before, theirs, ours)).toMatchObject({ kind: 'both', words: theirs, now: ours })
    expect(changesBetween(pieces(before), pieces(theirs), 500_000)).toHaveLength(1)
  })

  test('are not changed by how a program writes blanks, ends of lines and accents', () => {
    expect(saysSame('Caf\u00e9 10\u00a0%\nMore ', 'Cafe\u0301 10 %\vMore')).toBe(true)
    expect(saysSame('a b', 'ab')).toBe(false)
    // The deck's own blanks stay beside a word that was changed.
    expect(back('10\u00a0% more', '10 % less', '10\u00a0% more').words).toBe('10\u00a0% less')
  })
})

const word = fc.constantFrom('apples', 'pears', 'for', 'Harbour', 'Foods', '42', 'a', 'Ähre', '林檎', 'now')
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n', ', ')), { maxLength: 12 })
  .map((parts) => parts.flat().join('').trim())

/** Each word as often as it stands there. */
function countOf(words: string): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const [one] of words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) count.set(one, (count.get(one) ?? 0) + 1)
  return count
}

const more = (words: string, than: string): string[] => {
  const before = countOf(than)
  return [...countOf(words)].flatMap(([one, count]) => (count > (before.get(one) ?? 0) ? [one] : []))
}

test('whatever both sides write, no word that either has brought is lost', () => {
  fc.assert(
    fc.property(text, text, text, (was, file, now) => {
      const { kind, words, now: said } = back(was, file, now)
      expect(said).toBe(now)
      if (kind === 'both') {
        // Nothing is written: the file's words are shown whole beside the deck's.
        expect(saysSame(words, file)).toBe(true)
        return
      }
      const result = countOf(words)
      for (const brought of [...more(file, was), ...more(now, was)]) expect(result.has(brought)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('what the deck says as facts is never written out by what comes back elsewhere in the text', () => {
  const facts = new Map([['client.name', 'Harbour Foods']])
  fc.assert(
    fc.property(text, text, (before, added) => {
      const was = `${before} Harbour Foods .`
      const now = [
        ...plainRichText(before).slice(0, -1),
        ...withFacts(`${before.split('\n').at(-1)!} {{client.name}} .`),
      ]
      const { words } = comeBack({ was, file: `${was} ${added}`, now, facts, isNumber: false })
      expect(words).toContain(' {{client.name}} .')
    }),
  )
})
