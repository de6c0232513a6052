import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestWanted, matcherOf, whichOf, type Wanted } from '#shared/find/matcher.ts'

const loose = { matchCase: false, wholeWords: false, matchAccents: false }

const found = (text: string, words: string, how: Partial<Wanted> = {}): readonly string[] =>
  (matcherOf({ ...loose, ...how, words })?.(text) ?? []).map(([from, to]) => text.slice(from, to))

describe('what is found', () => {
  test.each([
    ['whatever its case', 'Price, price, PRICE', 'price', {}, ['Price', 'price', 'PRICE']],
    ['by its case', 'Price, price', 'price', { matchCase: true }, ['price']],
    ['whatever its accents', 'Café, cafe, cafe\u0301', 'cafe', {}, ['Café', 'cafe', 'cafe\u0301']],
    [
      'by its accents, however they are written',
      'Café, cafe, cafe\u0301',
      'café',
      { matchAccents: true },
      ['Café', 'cafe\u0301'],
    ],
    ['where folding makes more letters of one', 'Die Straße', 'strasse', {}, ['Straße']],
    ['never half of a letter', 'Straße', 's', { matchAccents: true }, ['S']],
    ['with either small sigma', 'ΟΔΟΣ οδος', 'οδοσ', {}, ['ΟΔΟΣ', 'οδος']],
    ['behind letters that grow', 'İİİ price', 'price', {}, ['price']],
    ['with blanks that do not break', 'ten\u00a0000 euros', 'ten 000', {}, ['ten\u00a0000']],
    ['as whole words', 'art, party, art-house, Art', 'art', { wholeWords: true }, ['art', 'art', 'Art']],
    [
      'as whole words beside marks',
      'cafe\u0301s cafe\u0301',
      'cafe\u0301',
      { wholeWords: true },
      ['cafe\u0301'],
    ],
    ['as whole signs', 'up 20%!', '20%', { wholeWords: true }, ['20%']],
    ['one behind the other', 'aaaa', 'aa', {}, ['aa', 'aa']],
    ['never across lines', 'big\ndeal', 'big deal', {}, []],
    ['never a part of a family', '👩‍👩‍👧', '👩', {}, []],
    ['a sign that is an accent', 'a ^ b', '^', {}, ['^']],
  ] as const)('%s', (_how, text, words, how, all) => {
    expect(found(text, words, how)).toEqual(all)
  })

  test('nothing, for nothing, for blanks, for too much and for several lines', () => {
    for (const words of ['', '  ', 'a'.repeat(longestWanted + 1), 'a\nb'])
      expect(matcherOf({ ...loose, words })).toBeNull()
  })

  test('whatever stands anywhere is found where it stands', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((one) => one.replace(/[\n\v]/g, ''))
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (before, words, after, matchCase) => {
        fc.pre(words.trim() !== '' && words === words.trim())
        const all = `${before} ${words} ${after}`
        const spans = matcherOf({ ...loose, words, matchCase })!(all)
        const at = before.length + 1
        // It may begin earlier, where the words before it are a part of it.
        expect(spans.some(([from, to]) => from <= at + words.length && to >= at)).toBe(true)
        spans.slice(1).forEach(([from], nth) => expect(from).toBeGreaterThanOrEqual(spans[nth]![1]))
      }),
    )
  })

  test('of several words those that each would find alone', () => {
    const letter = fc.constantFrom('a', 'A', 'á', 'b', 'ß', 's', ' ', '\n', 'ж', 'Ж', '👩‍👧', '👩')
    const text = fc.string({ unit: letter, maxLength: 12 })
    const words = fc.array(fc.string({ unit: letter, maxLength: 3 }), { maxLength: 5 })
    const how = fc.record({ matchCase: fc.boolean(), wholeWords: fc.boolean(), matchAccents: fc.boolean() })
    fc.assert(
      fc.property(text, words, how, (all, list, flags) => {
        const alone = list.flatMap((one, at) => (found(all, one, flags).length > 0 ? [at] : []))
        expect([...whichOf(list, flags)(all)]).toEqual(alone)
      }),
    )
  })
})
