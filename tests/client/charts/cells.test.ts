import { expect, test } from 'vitest'
import { cellText, entryOf } from '#client/editor/charts/cellText.ts'
import { pastedCells } from '#client/editor/charts/pastedCells.ts'

test('a cell takes a number, a fact or nothing, and no other words', () => {
  expect(entryOf('1.200')).toBe(1200)
  expect(entryOf(' {{seats}} ')).toEqual({ fact: 'seats' })
  expect(entryOf('')).toBeNull()
  expect(entryOf('about')).toBeUndefined()
  expect(entryOf('{{not a fact}}')).toBeUndefined()
  expect(cellText(7, null)).toBe('7')
  expect(cellText(null, 'seats')).toBe('{{seats}}')
})

test('what a spreadsheet copies as text is rows of cells', () => {
  expect(pastedCells('', 'Oslo\t7\t\r\nBergen\t5\t6\r\n')).toEqual([
    ['Oslo', '7', ''],
    ['Bergen', '5', '6'],
  ])
  expect(pastedCells('', '"two\nlines"\t"say ""hi"""')).toEqual([['two lines', 'say "hi"']])
  expect(pastedCells('', '1\n2\n3')).toEqual([['1'], ['2'], ['3']])
})

test('a single text belongs into one cell', () => {
  expect(pastedCells('', '1,200')).toBeNull()
  expect(pastedCells('', '')).toBeNull()
})
