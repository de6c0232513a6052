import { expect, test } from 'vitest'
import { SlowReader } from '#server/sockets/slowReader.ts'

test('who has read everything may be told anything', () => {
  const reader = new SlowReader(100)
  expect(reader.isTooSlow(0, 5_000)).toBe(false)
})

test('a large first word may take its time, and as much as the bound may wait behind it', () => {
  const reader = new SlowReader(100)
  reader.isTooSlow(0, 5_000)
  expect(reader.isTooSlow(5_000, 90)).toBe(false)
  expect(reader.isTooSlow(5_101, 1)).toBe(true)
})

test('that is forgotten once it is read', () => {
  const reader = new SlowReader(100)
  reader.isTooSlow(0, 5_000)
  reader.isTooSlow(0, 1)
  expect(reader.isTooSlow(102, 1)).toBe(true)
})

test('so may something large that was asked for in the middle', () => {
  const reader = new SlowReader(100)
  reader.allow(2_000)
  expect(reader.isTooSlow(2_050, 1)).toBe(false)
})
