import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from '#shared/model/readNumber.ts'

test.each([
  ['1,200', 1200],
  ['1.200', 1200],
  ['1 200', 1200],
  ['1’200.50', 1200.5],
  ['1.234,56', 1234.56],
  ['1,234.56', 1234.56],
  ['12,00,000', 1_200_000],
  ['84 %', 84],
  ['€ 3.5', 3.5],
  ['3,5 €', 3.5],
  ['EUR 1,200', 1200],
  ['-€2.5m', -2_500_000],
  ['−4', -4],
  ['0.125', 0.125],
  ['1,5', 1.5],
  ['3 million', 3_000_000],
  ['€ 1.2 bn', 1_200_000_000],
  ['120 seats', 120],
  ['１２', 12],
  ['  7 ', 7],
])('“%s” says %d', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each(['', 'about', '3 of 4', '2026-11-29', '1,20,0', '1.2.3', 'Q3', '12 34', '--5', '9'.repeat(400)])(
  '“%s” says no number',
  (text) => {
    expect(readNumber(text)).toBeNull()
  },
)

test('any text says a finite number or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-€ \d.,’%km]*$/)), (text) => {
      const number = readNumber(text)
      expect(number === null || Number.isFinite(number)).toBe(true)
    }),
  )
})
