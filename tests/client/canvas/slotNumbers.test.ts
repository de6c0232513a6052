import { expect, test } from 'vitest'
import { numberedCells } from '#client/editor/charts/useSlotNumbers.ts'

test.each([
  [
    'numbers alone',
    [
      ['1', '2'],
      ['3', '–'],
    ],
    [
      ['1', '2'],
      ['3', '–'],
    ],
  ],
  [
    'names above',
    [
      ['North', 'South'],
      ['1', '2'],
    ],
    [['1', '2']],
  ],
  [
    'names before',
    [
      ['Oslo', '1', '2'],
      ['Bergen', '3', '4'],
    ],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'years before, below an empty corner',
    [
      ['', 'A', 'B'],
      ['2023', '1', '2'],
    ],
    [['1', '2']],
  ],
  ['a single column', [['12'], ['13']], [['12'], ['13']]],
])('of pasted cells the numbers are taken: %s', (_what, rows, numbers) => {
  expect(numberedCells(rows)).toEqual(numbers)
})
