import { expect, test } from 'vitest'
import { typedNumber } from '#client/ui/arithmetic.ts'

const width = { value: 300, unit: '' }

test.each([
  ['12', 12],
  ['12,5', 12.5],
  [' −3 ', -3],
  ['+=10', 310],
  ['-= 10', 290],
  ['*2', 600],
  ['/3', 100],
  ['50%', 150],
  ['1/3', 100],
  ['1280/4', 320],
  ['(1280 - 80) / 3', 400],
  ['2 + 3 * 4', 14],
  ['-(2 + 3)', -5],
  ['100+10%', 130],
  ['1in', 96],
  ['2,54 cm', 96],
  ['25.4mm', 96],
  ['72pt + 4px', 100],
  ['12 somewhat', 12],
])('in a width of 300, %j means %d', (text, number) => {
  expect(typedNumber(text, width)).toBeCloseTo(number, 6)
})

test('a field counts in its own unit', () => {
  expect(typedNumber('50%', { value: 20, unit: '%' })).toBe(50)
  expect(typedNumber('1in', { value: 20, unit: 'pt' })).toBe(72)
  expect(typedNumber('45°', { value: 20, unit: '°' })).toBe(45)
})

test.each(['', 'px', '+=', '1/0', '+=1/0', '*'])('%j is no number', (text) => {
  expect(typedNumber(text, width)).toBe(null)
})

test('a share of values that differ is none, a number is', () => {
  expect(typedNumber('50%', { value: null, unit: '' })).toBe(null)
  expect(typedNumber('+=5', { value: null, unit: '' })).toBe(null)
  expect(typedNumber('40', { value: null, unit: '' })).toBe(40)
})
