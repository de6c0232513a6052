import fc from 'fast-check'
import { expect, test } from 'vitest'
import { autoText, readAuto } from '#client/editor/inspector/autoNumber.ts'

const step = [1e-6, 1e15] as const

test.each([
  ['1,200', 1200],
  ['10 000', 10_000],
  ['50k', 50_000],
  ['−3,5', -3.5],
  ['', null],
])('“%s” is read as the data of a chart are: %s', (text, number) => {
  expect(readAuto(text, [-1e15, 1e15])).toEqual({ number, fault: null })
})

test.each(['abc', '1e6', '3 of 4'])('“%s” is no number, and that is said', (text) => {
  expect(readAuto(text, step)).toEqual({ number: null, fault: 'Write a number, or leave it empty.' })
})

test('what lies outside of its bounds is said, and not moved into them', () => {
  expect(readAuto('0', step).fault).toBe('Write a number above 0, 0.000001 at least.')
  expect(readAuto('-3', step).fault).toMatch(/above 0/)
  expect(readAuto('95 %', [10, 90], '%').fault).toBe('Write a number from 10 to 90.')
  expect(readAuto('90 °', [0, 359], '°')).toEqual({ number: 90, fault: null })
})

test('a number is shown whole, thousands apart, and read back as what it is', () => {
  expect(autoText(1_000_000)).toBe('1,000,000')
  expect(autoText(0.0001)).toBe('0.0001')
  expect(autoText(-12.345, '%')).toBe('−12.3450 %')
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e14, max: 1e14 }),
      fc.integer({ min: 1, max: 12 }),
      (any, digits) => {
        const value = Number(any.toPrecision(digits)) + 0
        fc.pre(value === 0 || Math.abs(value) >= 1e-6)
        expect(readAuto(autoText(value), [-1e15, 1e15]).number! + 0).toBe(value)
      },
    ),
  )
})
