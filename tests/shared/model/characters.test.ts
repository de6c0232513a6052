import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCharacters, cutText } from '#shared/model/characters.ts'

test('a thumb with its skin, a flag, a family and a letter with its accent are one character each', () => {
  expect(countCharacters('👍🏽🇩🇪👩‍👩‍👧')).toBe(3)
  expect(countCharacters('e\u0301 für 84 %')).toBe(10)
  expect(countCharacters('')).toBe(0)
})

test('a cut never leaves half a character', () => {
  expect(cutText('Go 👍🏽!', 4)).toBe('Go ')
  expect(cutText('Go 👍🏽!', 6)).toBe('Go ')
  expect(cutText('Go 👍🏽!', 7)).toBe('Go 👍🏽')
  expect(cutText('Go', 2)).toBe('Go')
})

test('whatever is cut is well-formed, a beginning, and as long as it may be but for a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
      const kept = cutText(text, most)
      expect(text.startsWith(kept)).toBe(true)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 64)
      expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept)
    }),
  )
})

test('marks piled upon one letter are cut among themselves: one character cannot take all there is', () => {
  expect(cutText(`a${'\u0301'.repeat(1_000)}`, 500)).toHaveLength(500)
  const family = cutText(`a\u200d${'😀\u200d'.repeat(300)}`, 501)
  expect(Buffer.from(family, 'utf8').toString('utf8')).toBe(family)
})
