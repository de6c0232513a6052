import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as units from '#shared/pptx/units.ts'

test('a deck pixel is 9525 EMU exactly', () => {
  expect(units.emu(1)).toBe(9525)
  expect(units.emu(1280)).toBe(12_192_000)
  expect(units.emu(-0.5)).toBe(-4762)
})

test('points, turns and shares become the whole numbers that PowerPoint counts in', () => {
  expect(units.typeSize(10.5)).toBe(1050)
  expect(units.angle(15)).toBe(900_000)
  expect(units.angle(-90)).toBe(16_200_000)
  expect(units.angle(359.9999999)).toBe(0)
  expect(units.thousandths(0.4)).toBe(40_000)
  expect(units.lineSpacing(0.9)).toBe(90_000)
})

test('no number whatsoever leaves the range that PowerPoint takes', () => {
  const wild = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity))
  const ranges = [
    [units.emu, -(2 ** 31), 2 ** 31 - 1],
    [units.emuSize, 0, 2 ** 31 - 1],
    [units.typeSize, 100, 400_000],
    [units.tracking, -400_000, 400_000],
    [units.paragraphSpace, 0, 158_400],
    [units.lineSpacing, 1, 13_200_000],
    [units.angle, 0, 21_599_999],
    [units.thousandths, 0, 100_000],
  ] as const
  fc.assert(
    fc.property(wild, fc.constantFrom(...ranges), (value, [convert, low, high]) => {
      const converted = convert(value)
      expect(Number.isSafeInteger(converted)).toBe(true)
      expect(converted).toBeGreaterThanOrEqual(low)
      expect(converted).toBeLessThanOrEqual(high)
    }),
  )
})
