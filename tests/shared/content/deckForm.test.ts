import { describe, expect, test } from 'vitest'
import type { ChartBlock } from '#shared/blocks/chart/model.ts'
import { cellPart } from '#shared/blocks/table/grid.ts'
import type { TableBlock } from '#shared/blocks/table/model.ts'
import { readDeckForm } from '#shared/content/deckForm.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { readSlide } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { plainText } from '#shared/model/richText.ts'
import * as Y from 'yjs'

const picture = { asset: 'a'.repeat(64), width: 4, height: 3, alt: 'A boat' }
const deck = (block: unknown) => ({
  title: 'Deck',
  slides: [{ key: 'one', title: 'One', keyMessage: 'Stay', blocks: [block] }],
})
const read = (block: unknown) =>
  readDeckForm(deck(block), 'deck').slides(new Map([['boat', picture]]))[0]!.blocks[0]

test('a block is read from its short writings', () => {
  expect(read({ key: 'a', kind: 'shape', frame: [1, 2, 3, 4], surface: { fill: 'accent1' } })).toEqual({
    key: 'a',
    kind: 'shape',
    frame: { x: 1, y: 2, w: 3, h: 4, rotation: 0 },
    surface: { fill: { kind: 'solid', color: 'accent1', alpha: 1 } },
  })
  expect(read({ kind: 'image', frame: [1, 2, 3, 4, 90], picture: 'boat' })).toMatchObject({
    frame: { rotation: 90 },
    picture,
  })
  expect(
    read({ kind: 'text', frame: [0, 0, 9, 9], body: { text: '- **Bold**', role: 'body' } }),
  ).toMatchObject({
    body: {
      role: 'body',
      text: [{ list: { kind: 'bullet', level: 0 }, inlines: [{ marks: { bold: true } }] }],
    },
  })
})

const chart = (values: unknown) => ({
  kind: 'chart',
  frame: [0, 0, 9, 9],
  categories: ['Spring', 'Summer'],
  series: [{ name: 'Fruit', color: 'accent2', values }],
  highlight: [0, 1],
})
const table = (cells: unknown) => ({
  kind: 'table',
  frame: [0, 0, 9, 9],
  rows: [20, 30],
  columns: [50],
  cells,
})

test('a chart is rows of numbers under their names, a table rows of words', () => {
  const built = (block: unknown) => {
    const doc = new Y.Doc()
    const slide = addSlide(doc)
    addBlocks(doc, slide, [read(block)!])
    return readSlide(doc, slide)!.blocks[0]!
  }
  const drawn = built(chart([3, 4])) as ChartBlock
  expect(drawn.categories.map(({ text }) => plainText(text))).toEqual(['Spring', 'Summer'])
  expect(drawn.series.map(({ text, color, values }) => [plainText(text), color, values])).toEqual([
    ['Fruit', 'accent2', [3, 4]],
  ])
  expect(drawn.highlight).toEqual({ series: drawn.series[0]!.id, category: drawn.categories[1]!.id })
  const listed = built(table([['Plums'], [{ text: '7', given: true }]])) as TableBlock
  expect(listed.rows.map(({ size }) => size)).toEqual([20, 30])
  const cells = listed.rows.map(({ id }) => listed.cells[cellPart(id, listed.columns[0]!.id)]!)
  expect(cells.map(({ body, given }) => [plainText(body.text), given])).toEqual([
    ['Plums', false],
    ['7', true],
  ])
})

describe('a mistake is named by its place', () => {
  test.each([
    [{ kind: 'text', frame: [1, 2] }, 'deck.slides[0].blocks[0].frame must be four numbers'],
    [{ kind: 'text', frame: ['1', 2, 3, 4] }, 'deck.slides[0].blocks[0].frame[0] must be a number'],
    [
      { kind: 'text', frame: [1, 2, 3, 4], body: { text: 5 } },
      'deck.slides[0].blocks[0].body.text must be a text',
    ],
    [
      { kind: 'image', frame: [1, 2, 3, 4], picture: 'ship' },
      'deck.slides[0].blocks[0].picture must be the name',
    ],
    [{ frame: [1, 2, 3, 4] }, 'deck.slides[0].blocks[0].kind must be a text'],
    ['block', 'deck.slides[0].blocks[0] must be an object'],
    [chart([1]), 'deck.slides[0].blocks[0].series[0].values must be a number for each category'],
    [table([['a']]), 'deck.slides[0].blocks[0].cells must be a list for each row'],
    [table([['a', 'b'], ['c']]), 'deck.slides[0].blocks[0].cells[0] must be a cell for each column'],
    [table([['a'], [7]]), 'deck.slides[0].blocks[0].cells[1][0] must be'],
  ])('%j', (block, words) => {
    expect(() => read(block)).toThrow(words)
  })

  test('names that every object has are no names of the file', () => {
    expect(() => read({ kind: 'image', frame: [1, 2, 3, 4], picture: 'constructor' })).toThrow(
      'must be the name',
    )
  })
})
