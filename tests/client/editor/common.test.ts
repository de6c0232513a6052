import { expect, test } from 'vitest'
import { common, mixed } from '#client/editor/inspector/common.ts'

test('a shared value is named, a difference is mixed, nothing is undefined', () => {
  expect(common([{ size: 12 }, { size: 12 }], ({ size }) => size)).toBe(12)
  expect(common([{ size: 12 }, { size: 14 }], ({ size }) => size)).toBe(mixed)
  expect(common([] as { size: number }[], ({ size }) => size)).toBeUndefined()
})

test('values are compared by content, so that equal paints are one paint', () => {
  const paints = [{ fill: { color: 'text' } }, { fill: { color: 'text' } }]
  expect(common(paints, ({ fill }) => fill)).toEqual({ color: 'text' })
})
