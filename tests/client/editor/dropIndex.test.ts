import { expect, test } from 'vitest'
import { gapAcross, gapAt, indexAfterDrop, rowBeside } from '#client/editor/slideList/dropIndex.ts'

const rows = [0, 100, 200].map((top) => ({ top, bottom: top + 80, left: 0, right: 100 }))

test('the gap follows the middle of each row', () => {
  expect([-5, 39, 41, 500].map((y) => gapAt(rows, { y }))).toEqual([0, 0, 1, 3])
})

/** The name of a section over three slides, the name of another over one. */
const grid = [
  { top: 0, bottom: 30, left: 0, right: 60 },
  ...[0, 100, 200].map((left) => ({ top: 30, bottom: 90, left, right: left + 100 })),
  { top: 90, bottom: 120, left: 0, right: 60 },
  { top: 120, bottom: 180, left: 0, right: 100 },
]

test('in a grid the gap is before or behind the slide that the pointer is over', () => {
  const gap = (x: number, y: number) => gapAcross(grid, { x, y })
  expect([gap(10, 60), gap(90, 60), gap(260, 60), gap(290, 60)]).toEqual([1, 2, 4, 4])
  expect([gap(20, 150), gap(400, 150), gap(20, 900)]).toEqual([5, 6, 6])
})

test('up and down in a grid lead to what is nearest across in the next line', () => {
  expect([rowBeside(grid, 2, true), rowBeside(grid, 4, true), rowBeside(grid, 5, true)]).toEqual([4, 5, 5])
  expect([rowBeside(grid, 4, false), rowBeside(grid, 1, false), rowBeside(grid, 0, false)]).toEqual([1, 0, 0])
})

test('the gaps on both sides of a row leave it where it is', () => {
  const list = ['a', 'b', 'c']
  expect([0, 1, 2, 3].map((gap) => indexAfterDrop(list, ['b'], gap))).toEqual([0, 1, 1, 2])
})

test('several are dropped into a gap between those that stay', () => {
  const list = ['a', 'b', 'c', 'd']
  expect(indexAfterDrop(list, ['a', 'c'], 4)).toBe(2)
  expect(indexAfterDrop(list, ['a', 'c'], 2)).toBe(1)
})
