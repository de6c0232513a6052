import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { partsOf, type Block, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { cellBorders } from '#shared/blocks/table/cellLook.ts'
import { changeCell, changeTable } from '#shared/blocks/table/doc.ts'
import { tableLayout } from '#shared/blocks/table/layout.ts'
import { mergeCells, splitCell } from '#shared/blocks/table/mergeDoc.ts'
import { cellOf, cellPart } from '#shared/blocks/table/grid.ts'
import type { ComposedTableBlock, TableBlock } from '#shared/blocks/table/model.ts'
import { partsInOrder } from '#shared/blocks/table/spans.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { addTracks, deleteTracks, moveTracks } from '#shared/blocks/table/tracksDoc.ts'
import { audienceSlide } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import { audienceBlock } from '#shared/blocks/audiences.ts'
import { overflowing } from '#shared/blocks/fits.ts'
import { planOf } from '#shared/blocks/plans.ts'
import { emu } from '#shared/pptx/units.ts'
import { editBlocks, maybeBlockText, setFrames, setSlot } from '#shared/docs/blockEdits.ts'
import { initDesign, maybeBlockMap, readDesign, slideIds } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { setLanguage } from '#shared/docs/languageDoc.ts'
import { placesIn, type Place } from '#shared/docs/places.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { migrateDocument } from '#shared/docs/migrations.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { newId } from '#shared/model/ids.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { History } from '#client/deck/history.ts'

function docWith(...rows: readonly (readonly string[])[]): Y.Doc {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'A deck' })
  const words = rows.map((row) => row.map((cell) => plainRichText(cell)))
  addSlide(doc, { blocks: [tableOf(words, frame(0, 0, 600, 300))] })
  return doc
}

const tableIn = (doc: Y.Doc): TableBlock => readDesign(doc).slides[0]!.blocks[0] as TableBlock

/** The words as they show, row by row. */
const shown = (doc: Y.Doc): readonly (readonly string[])[] => {
  const table = tableIn(doc)
  return table.rows.map(({ id }) =>
    table.columns.map((column) => plainText(table.cells[cellPart(id, column.id)]!.body.text)),
  )
}

const edit = (doc: Y.Doc, change: (map: Y.Map<unknown>) => void): void =>
  editBlocks(doc, slideIds(doc)[0]!, [tableIn(doc).id], change)

const textAt = (doc: Y.Doc, row: number, column: number): Y.Text => {
  const { id, rows, columns } = tableIn(doc)
  const part = cellPart(rows[row]!.id, columns[column]!.id)
  return maybeBlockText(doc, slideIds(doc)[0]!, { block: id, part })!
}

const write = (doc: Y.Doc, row: number, column: number, words: string): void =>
  transact(doc, () => textAt(doc, row, column).insert(0, words))

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  readDesign(copy)
  return copy
}

function meet(...docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
}

const corner = (doc: Y.Doc, row: number, column: number) => {
  const { rows, columns } = tableIn(doc)
  return { row: rows[row]!.id, column: columns[column]!.id }
}

test('a row added by one and a column by another at once give a rectangle, and two may begin its new corner at once', () => {
  const one = docWith(['a', 'b'], ['c', 'd'])
  const two = copyOf(one)
  edit(one, addTracks('row', 2, [newId()]))
  edit(two, addTracks('column', 2, [newId()]))
  meet(one, two)
  write(one, 2, 2, 'mine ')
  write(two, 2, 2, 'yours ')
  meet(one, two)
  expect(shown(one)).toEqual(shown(two))
  expect(shown(one).slice(0, 2)).toEqual([
    ['a', 'b', ''],
    ['c', 'd', ''],
  ])
  expect(shown(one)[2]![2]).toContain('mine')
  expect(shown(one)[2]![2]).toContain('yours')
})

test('a page reads on when somebody writes where a new row and a new column cross, and is told where', () => {
  const one = docWith(['a'])
  const two = copyOf(one)
  edit(one, addTracks('row', 1, [newId()]))
  edit(two, addTracks('column', 1, [newId()]))
  meet(one, two)
  const reader = new DesignReader(two)
  expect(reader.current.slides[0]!.blocks[0]).toEqual(tableIn(two))
  let places: readonly Place[] = []
  two.once('afterTransaction', (transaction: Y.Transaction) => (places = placesIn(transaction)))
  write(one, 1, 1, 'new')
  meet(one, two)
  expect(reader.current.slides[0]!.blocks[0]).toEqual(tableIn(two))
  const { row, column } = corner(two, 1, 1)
  const at = { block: tableIn(two).id, part: cellPart(row, column) }
  expect(places).toEqual([{ kind: 'block', slideId: slideIds(two)[0], at }])
})

test('a deleted row takes its words along, also those written in it meanwhile, and undo brings all of them back', () => {
  const one = docWith(['a', 'b'], ['c', 'd'])
  const history = new History()
  history.attach(one)
  const two = copyOf(one)
  const height = tableIn(one).frame.h
  history.gesture(() => edit(one, deleteTracks('row', [corner(one, 1, 0).row])))
  expect(tableIn(one).frame.h).toBe(height / 2)
  write(two, 1, 0, 'more ')
  meet(one, two)
  expect(shown(two)).toEqual([['a', 'b']])
  history.undo()
  meet(one, two)
  expect(shown(two)).toEqual([
    ['a', 'b'],
    ['more c', 'd'],
  ])
  expect(tableIn(two).frame.h).toBe(height)
})

test('undo of a new row leaves it where a colleague has written in it, also at the crossing with their new column', () => {
  const one = docWith(['a'])
  const history = new History()
  history.attach(one)
  const two = copyOf(one)
  history.gesture(() => edit(one, addTracks('row', 1, [newId()])))
  edit(two, addTracks('column', 1, [newId()]))
  meet(one, two)
  write(two, 1, 1, 'theirs')
  meet(one, two)
  history.undo()
  expect(shown(one)).toEqual([
    ['a', ''],
    ['', 'theirs'],
  ])
})

test('undo of a new row that nobody wrote in takes it away', () => {
  const one = docWith(['a'])
  const history = new History()
  history.attach(one)
  history.gesture(() => edit(one, addTracks('row', 0, [newId(), newId()])))
  expect(shown(one)).toEqual([[''], [''], ['a']])
  history.undo()
  expect(shown(one)).toEqual([['a']])
})

test('a new row looks like the one before it', () => {
  const doc = docWith(['a'], ['b'])
  const { row, column } = corner(doc, 1, 0)
  edit(doc, changeCell(cellPart(row, column), { valign: 'top', style: { bold: true }, given: true }))
  edit(doc, addTracks('row', 2, [newId()]))
  const made = corner(doc, 2, 0)
  const cell = tableIn(doc).cells[cellPart(made.row, made.column)]!
  expect(cell.body).toMatchObject({ valign: 'top', style: { bold: true } })
  expect(cell.given).toBe(true)
})

test('rows move together and keep their words', () => {
  const doc = docWith(['a'], ['b'], ['c'], ['d'])
  edit(doc, moveTracks('row', [corner(doc, 0, 0).row, corner(doc, 1, 0).row], 1))
  expect(shown(doc)).toEqual([['c'], ['a'], ['b'], ['d']])
})

test('merged cells hold all words of theirs, take the room of all, and come apart again', () => {
  const doc = docWith(['a', 'b'], ['c', 'd'], ['e', 'f'])
  edit(doc, mergeCells(corner(doc, 0, 0), corner(doc, 1, 1)))
  const table = tableIn(doc)
  expect(partsInOrder(table)).toHaveLength(3)
  expect(plainText(partsOf(table).texts[0]!.text)).toBe('a\nb\nc\nd')
  const [first] = tableLayout(table, table.frame).cells
  expect(first).toMatchObject({ rows: 2, columns: 2, x: 0, y: 0, w: 600, h: 200 })
  edit(doc, splitCell(first!.part))
  expect(shown(doc)).toEqual([
    ['a\nb\nc\nd', ''],
    ['', ''],
    ['e', 'f'],
  ])
})

test('words that somebody writes in a cell while it is merged open the merge again', () => {
  const one = docWith(['a', 'b'])
  const two = copyOf(one)
  edit(one, mergeCells(corner(one, 0, 0), corner(one, 0, 1)))
  write(two, 0, 1, 'late ')
  meet(one, two)
  expect(shown(one)).toEqual([['a\nb', 'late ']])
  expect(partsInOrder(tableIn(one))).toHaveLength(2)
})

test('a merged cell of which the first row goes keeps its words in the next', () => {
  const doc = docWith(['a', 'b'], ['', 'c'], ['', 'd'])
  edit(doc, mergeCells(corner(doc, 0, 0), corner(doc, 2, 0)))
  edit(doc, deleteTracks('row', [corner(doc, 0, 0).row]))
  expect(shown(doc)).toEqual([
    ['a', 'c'],
    ['', 'd'],
  ])
  expect(partsInOrder(tableIn(doc))).toHaveLength(3)
})

test('whatever stands in a table’s map, it is read as a rectangle', () => {
  const doc = docWith(['a', 'b'], ['c', 'd'])
  const map = maybeBlockMap(doc, slideIds(doc)[0]!, tableIn(doc).id)!
  const { row, column } = corner(doc, 0, 0)
  map.set('row/constructor', 'a0')
  map.set('row/x', 17)
  map.set('column/', 'a1')
  map.set(`size/${row}`, -4)
  map.set(`reach/${row}/${column}`, { row: 'gone', column: 7 })
  map.set(`fill/${row}/${column}`, 'red')
  map.set(`text/${row}/${column}`, 'no text')
  expect(shown(doc)).toEqual([
    ['', 'b'],
    ['c', 'd'],
  ])
})

const slot = { name: 'Prices', prompt: 'Put in their prices', limit: null, required: true }

test('sales’ words count in the cells that marketing gives over and nowhere else, and look as marketing set them', () => {
  const doc = docWith(['Seat', 'Price'], ['One', '€ 0'])
  const { id } = tableIn(doc)
  setSlot(doc, slideIds(doc)[0]!, id, slot)
  const [own, given] = [corner(doc, 1, 0), corner(doc, 1, 1)].map(({ row, column }) => cellPart(row, column))
  edit(doc, changeCell(given!, { given: true }))
  const key = (part: string) => addressKey({ block: id, part })
  const big = [{ ...plainRichText('€ 9')[0]!, inlines: [{ kind: 'text', text: '€ 9', marks: { size: 90 } }] }]
  const fills = new Map([
    [key(own!), plainRichText('Sales’ own')],
    [key(given!), big as ReturnType<typeof plainRichText>],
  ])
  const deck = compose(readDesign(doc), { ...emptyPitch, fills })
  const table = deck.slides[0]!.blocks[0] as Extract<ComposedBlock, { kind: 'table' }>
  expect(partsOf(table).texts.map(({ text }) => plainText(text))).toEqual(['Seat', 'Price', 'One', '€ 9'])
  expect(table.cells[given!]!.body.text[0]!.inlines[0]).toMatchObject({ marks: {} })
  expect(table.slot).toMatchObject({ filled: true })
  expect(deck.parked.map((parked) => 'at' in parked && parked.at.part)).toEqual([own])
})

test('a cell that sales still has to fill is empty for the client, and a concern at that cell', () => {
  const doc = docWith(['Seat', 'Price'], ['One', '€ 0'])
  const { id } = tableIn(doc)
  setSlot(doc, slideIds(doc)[0]!, id, slot)
  const { row, column } = corner(doc, 1, 1)
  edit(doc, changeCell(cellPart(row, column), { given: true }))
  const deck = compose(readDesign(doc), { ...emptyPitch, facts: new Map([['client.name', 'Ada']]) })
  expect(deck.problems).toMatchObject([
    { kind: 'empty-slot', at: { block: id, part: cellPart(row, column) } },
  ])
  const [block] = audienceSlide(deck.slides[0]!).blocks
  expect(partsOf(block!).texts.map(({ text }) => plainText(text))).toEqual(['Seat', 'Price', 'One', ''])
})

test('a table given over as a whole is filled by one cell of sales’, and keeps marketing’s others', () => {
  const doc = docWith(['Seat', 'Price'], ['One', '€ 0'])
  const { id } = tableIn(doc)
  setSlot(doc, slideIds(doc)[0]!, id, slot)
  const { row, column } = corner(doc, 1, 1)
  const fills = new Map([[addressKey({ block: id, part: cellPart(row, column) }), plainRichText('€ 9')]])
  const deck = compose(readDesign(doc), { ...emptyPitch, fills })
  expect(deck.problems).toEqual([])
  const [block] = audienceSlide(deck.slides[0]!).blocks
  expect(partsOf(block!).texts.map(({ text }) => plainText(text))).toEqual(['Seat', 'Price', 'One', '€ 9'])
  expect(audienceSlide(compose(readDesign(doc), emptyPitch).slides[0]!).blocks.flatMap(wordsOf)).toEqual([
    '',
    '',
    '',
    '',
  ])
})

const wordsOf = (block: Pick<Block, 'kind'>): readonly string[] =>
  partsOf(block).texts.map(({ text }) => plainText(text))

test('columns run the way most cells’ words do, unless the table says otherwise; of none, as the language is written', () => {
  const runs = (doc: Y.Doc) =>
    (compose(readDesign(doc), null).slides[0]!.blocks[0] as ComposedTableBlock).direction
  expect(runs(docWith(['Price', '12'], ['Seats', 'שלום']))).toBe('ltr')
  const hebrew = docWith(['מחיר', '12'], ['מקומות', 'Harbour'])
  expect(runs(hebrew)).toBe('rtl')
  edit(hebrew, changeTable({ direction: 'ltr' }))
  expect(runs(hebrew)).toBe('ltr')
  edit(hebrew, changeTable({ direction: null }))
  expect(runs(hebrew)).toBe('rtl')
  const empty = docWith(['', '12'])
  expect(runs(empty)).toBe('ltr')
  setLanguage(empty, 'ar-EG')
  expect(runs(empty)).toBe('rtl')
})

test('a table from before there was a choice runs from the left as it did, until somebody says otherwise', () => {
  const old = docWith(['מחיר', '12'])
  addLayout(old, { title: 'Prices', blocks: [tableOf([[plainRichText('מחיר')]], frame(0, 0, 600, 300))] })
  old.getMap('meta').set('schema', 9)
  const machines = [new Y.Doc(), new Y.Doc()]
  for (const doc of machines) {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(old))
    migrateDocument('design', doc)
  }
  Y.applyUpdate(machines[0]!, Y.encodeStateAsUpdate(machines[1]!))
  const { slides, layouts = [] } = compose(readDesign(machines[0]!), null)
  const tables = [...slides, ...layouts].map(({ blocks }) => blocks[0] as ComposedTableBlock)
  expect(tables.map(({ direction }) => direction)).toEqual(['ltr', 'ltr'])
  edit(machines[0]!, changeTable({ direction: null }))
  migrateDocument('design', machines[0]!)
  expect((compose(readDesign(machines[0]!), null).slides[0]!.blocks[0] as ComposedTableBlock).direction).toBe(
    'rtl',
  )
})

test('from the right, the first column stands at the right, and all else the same way round', () => {
  const doc = docWith(['מחיר', '12', 'x'], ['מקומות', '', ''])
  edit(doc, (map) => mergeCells(corner(doc, 1, 1), corner(doc, 1, 2))(map))
  const table = compose(readDesign(doc), null).slides[0]!.blocks[0] as ComposedTableBlock
  const { cells } = tableLayout(table, table.frame)
  expect(cells.map(({ x, w }) => [x, w])).toEqual([
    [400, 200],
    [200, 200],
    [0, 200],
    [400, 200],
    [0, 400],
  ])
  const size = { rows: 2, columns: 3 }
  const outside = { ...table, borders: { ...table.borders, kind: 'outside' as const } }
  expect(cellBorders(outside, cells[0]!, size)).toMatchObject({ left: null, right: table.borders.stroke })
})

describe('a row that its words are too many for', () => {
  const long = 'Words that go on over several lines of their cell, whichever way one looks at them. '.repeat(
    3,
  )
  const seen = (doc: Y.Doc) => compose(readDesign(doc), null).slides[0]!.blocks[0] as ComposedTableBlock
  const heights = (doc: Y.Doc): readonly number[] => {
    const table = seen(doc)
    const { ys } = tableLayout(table, table.frame)
    return ys.slice(1).map((end, at) => Math.round(end - ys[at]!))
  }
  const frameTo = (doc: Y.Doc, change: Partial<Frame>): void => {
    const table = seen(doc)
    setFrames(doc, slideIds(doc)[0]!, new Map([[table.id, { ...table.frame, ...change }]]), [table])
  }

  test('is as tall as they are, and the table with it; the others stay as they are, and so does the document', () => {
    const doc = docWith(['a', 'b'], ['c', 'd'], ['e', 'f'])
    expect(heights(doc)).toEqual([100, 100, 100])
    write(doc, 1, 0, long)
    const [first, tall, last] = heights(doc)
    expect([first, last]).toEqual([100, 100])
    expect(tall).toBeGreaterThan(150)
    expect(seen(doc).frame).toMatchObject({ x: 0, y: 0, h: 200 + tall! })
    expect(tableIn(doc).frame.h).toBe(300)
    expect(overflowing([seen(doc)], readDesign(doc).theme.fonts)).toEqual([])
    expect(planOf(seen(doc)).shapes(seen(doc), false)[0]).toMatchObject({
      rows: [100, tall, 100].map((h) => emu(h!)),
    })
    textAt(doc, 1, 0).delete(0, long.length)
    expect(heights(doc)).toEqual([100, 100, 100])
  })

  test('is no taller in the document once the table is moved, and all are as they were seen once it is made taller', () => {
    const doc = docWith(['a', 'b'], ['c', 'd'], ['e', 'f'])
    write(doc, 1, 0, long)
    const before = heights(doc)
    frameTo(doc, { x: 40, y: 20 })
    expect(tableIn(doc).frame).toMatchObject({ x: 40, y: 20, h: 300 })
    expect(heights(doc)).toEqual(before)
    frameTo(doc, { h: seen(doc).frame.h * 2 })
    expect(heights(doc)).toEqual(before.map((height) => height * 2))
  })

  test('that a cell reaches over with others makes the last of them taller, and a table grows no further than some slides', () => {
    const doc = docWith(['a', 'b'], ['', 'd'])
    edit(doc, (map) => mergeCells(corner(doc, 0, 0), corner(doc, 1, 0))(map))
    write(doc, 0, 0, long.repeat(4))
    const [first, last] = heights(doc)
    expect(first).toBe(150)
    expect(last).toBeGreaterThan(200)
    write(doc, 0, 1, long.repeat(30))
    expect(seen(doc).frame.h).toBe(4000)
  })

  test('stands over in a table of more words than could ever show, so that nobody waits for them at each letter', () => {
    const doc = docWith(['a', 'b'], ['c', 'd'])
    for (const column of [0, 1]) write(doc, 0, column, long.repeat(40))
    expect(heights(doc)).toHaveLength(2)
    expect(heights(doc)[0]).toBeGreaterThan(3000)
    for (const column of [0, 1]) write(doc, 1, column, long.repeat(40))
    expect(heights(doc)).toEqual([150, 150])
  })
})

test('cells keep their words further off left and right where the table says so, on screens and in files; an inset is for all sides', () => {
  const doc = docWith(['a', 'b'])
  edit(doc, changeTable({ inset: 4, sides: 12 }))
  const seen = () => compose(readDesign(doc), null).slides[0]!.blocks[0] as ComposedTableBlock
  const [part] = partsInOrder(seen())
  expect(seen().cells[part!]!.body).toMatchObject({ inset: 4, sides: 12 })
  expect(audienceBlock(seen())).toMatchObject({ inset: 4, sides: 12 })
  expect(JSON.stringify(planOf(seen()).shapes(seen(), false))).toContain(
    `"inset":${emu(4)},"sides":${emu(12)}`,
  )
  edit(doc, changeTable({ inset: 6 }))
  expect(seen()).not.toHaveProperty('sides')
  expect(seen().cells[part!]!.body).toMatchObject({ inset: 6 })
})

test('a part names a row and a column, and nothing else is a cell', () => {
  expect(cellOf('r1/c1')).toEqual({ row: 'r1', column: 'c1' })
  for (const part of ['', 'r1', 'r1/', '/c1', 'r1/c1/more']) expect(cellOf(part)).toBeNull()
})
