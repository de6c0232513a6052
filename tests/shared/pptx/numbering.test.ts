import { expect, test } from 'vitest'
import { paragraph, type ListItem, type Paragraph } from '#shared/model/richText.ts'
import { numberStarts } from '#shared/pptx/numbering.ts'

const item = (kind: ListItem['kind'], level: number, ordinal: number | null): Paragraph => ({
  ...paragraph('words'),
  list: { kind, level, ordinal },
})
const number = (ordinal: number | null, level = 0) => item('number', level, ordinal)
const bullet = (level = 0) => item('bullet', level, 1)

test('items in a row share their start', () => {
  expect(numberStarts([number(1), number(2), number(3)])).toEqual([1, 1, 1])
  expect(numberStarts([number(4), number(5)])).toEqual([4, 4])
})

test('a nested list does not end the outer count', () => {
  expect(numberStarts([number(3), bullet(1), number(7, 2), number(4)])).toEqual([3, 1, 7, 3])
})

test('whatever stands between on the same level does', () => {
  expect(numberStarts([number(1), number(null), number(2)])).toEqual([1, 1, 2])
  expect(numberStarts([number(1), paragraph('words'), number(2)])).toEqual([1, 1, 2])
  expect(numberStarts([number(1), bullet(), number(2)])).toEqual([1, 1, 2])
  expect(numberStarts([number(1), number(1, 1), number(2), number(1, 1)])).toEqual([1, 1, 1, 1])
})

test('a number that PowerPoint cannot start at becomes the nearest one', () => {
  expect(numberStarts([number(-3), number(1e9), number(NaN)])).toEqual([1, 32_767, 1])
})
