import { expect, test } from 'vitest'
import { maybeNumber, numberText, settle } from '#client/ui/numberInput.ts'

test.each([
  ['12', 12],
  [' 12.5 px', 12.5],
  ['12,5', 12.5],
  ['−3°', -3],
  ['-.5', -0.5],
  ['', null],
  ['px', null],
  ['-', null],
])('%j is read as %s', (text, number) => {
  expect(maybeNumber(text)).toBe(number)
})

test('a number settles on its step, inside its range', () => {
  expect(settle(12.4, {})).toBe(12)
  expect(settle(0.30000000000000004, { step: 0.1 })).toBe(0.3)
  expect(settle(-5, { min: 0 })).toBe(0)
  expect(settle(400, { max: 359 })).toBe(359)
})

test('what is shown is read back as the same number', () => {
  for (const value of [0, -12.25, 1280]) expect(maybeNumber(numberText(value, 'px'))).toBe(value)
  expect(numberText(null, 'px')).toBe('')
})
