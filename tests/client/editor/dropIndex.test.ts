import { expect, test } from 'vitest'
import { gapAt, indexAfterDrop } from '#client/editor/slideList/dropIndex.ts'

const rows = [0, 100, 200].map((top) => ({ top, bottom: top + 80 }))

test('the gap follows the middle of each row', () => {
  expect(gapAt(rows, -5)).toBe(0)
  expect(gapAt(rows, 39)).toBe(0)
  expect(gapAt(rows, 41)).toBe(1)
  expect(gapAt(rows, 500)).toBe(3)
})

test('the gaps on both sides of a row leave it where it is', () => {
  expect(indexAfterDrop(1, 1)).toBe(1)
  expect(indexAfterDrop(1, 2)).toBe(1)
  expect(indexAfterDrop(1, 0)).toBe(0)
  expect(indexAfterDrop(1, 3)).toBe(2)
})
