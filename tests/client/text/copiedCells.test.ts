import { expect, test } from 'vitest'
import { cellsOfText } from '#client/text/clipboard/copiedCells.ts'
import { tabbedCells, wholeSpan } from '#client/editor/canvas/clipboard/copyCells.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { tableContent } from '#client/editor/canvas/tables/pasteCells.ts'
import { tableLayout } from '#shared/blocks/table/layout.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'

const read = (text: string) =>
  cellsOfText(text, plainRichText)?.words.map((row) => row.map((cell) => plainText(cell))) ?? null

test('lines with tabs are cells, quoted ones with line ends and tabs in them', () => {
  expect(read('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(read('"one\ntwo"\t"say ""yes"""\nc')).toBeNull()
  expect(read('"one\ntwo"\t"say ""yes"""\nc\t')).toEqual([
    ['one\ntwo', 'say "yes"'],
    ['c', ''],
  ])
})

test('words with a tab in one line only, and lines alone, are no cells', () => {
  expect(read('A letter\nName:\tAda\nand more')).toBeNull()
  expect(read('one\ntwo')).toBeNull()
  expect(read('\t')).toBeNull()
})

test('what is copied out as text comes back as the same cells', () => {
  const rows = [
    ['plain', 'two\nlines'],
    ['"quoted"', 'a\ttab'],
  ]
  const content = tableOf(
    rows.map((row) => row.map((cell) => plainRichText(cell))),
    frame(0, 0, 100, 100),
  )
  const table = content as unknown as ComposedTableBlock
  expect(read(tabbedCells(table, wholeSpan(table)))).toEqual(rows)
})

test('a pasted row is about as tall as its longest cell needs', () => {
  const long = 'with everything that a small company could ever wish for, and more of it'
  const words = [
    ['Plan', 'Price'],
    [long, '9'],
  ].map((row) => row.map((cell) => plainRichText(cell)))
  const content = tableContent({ words, merged: [], hasHeader: true })
  if (content.kind !== 'table') throw new Error('no table')
  const [first, second] = tableLayout(content as unknown as ComposedTableBlock, content.frame).ys.slice(1)
  expect(first).toBeCloseTo(44)
  expect(second! - first!).toBeGreaterThan(120)
})
