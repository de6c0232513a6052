import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildUnits } from '#shared/blocks/builds.ts'
import { removeFrom, putEntry } from '#shared/blocks/chart/gridDoc.ts'
import { changeImage } from '#shared/blocks/image/doc.ts'
import { partsOf, type Block, type BlockContent } from '#shared/blocks/kinds.ts'
import { restyle } from '#shared/blocks/bodyDoc.ts'
import { changeSurface } from '#shared/blocks/surfaceDoc.ts'
import { cellPart } from '#shared/blocks/table/grid.ts'
import { mergeCells } from '#shared/blocks/table/mergeDoc.ts'
import type { TableBlock } from '#shared/blocks/table/model.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { cellsOf } from '#shared/blocks/table/range.ts'
import { addTracks, deleteTracks } from '#shared/blocks/table/tracksDoc.ts'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import {
  deleteBlocks,
  editBlocks,
  maybeBlockText,
  setCondition,
  setFrames,
  setLink,
  setSlot,
} from '#shared/docs/blockEdits.ts'
import { addBuilds, moveBuild } from '#shared/docs/buildEdits.ts'
import { initDesign, readDesign, slideIds } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom, changeLayout } from '#shared/docs/layoutEdits.ts'
import { fillText, initPitch, readPitch, setFill } from '#shared/docs/pitchDoc.ts'
import { addSlide, deleteSlide } from '#shared/docs/slideEdits.ts'
import { groupBlocks, ungroupBlocks } from '#shared/docs/stackEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import { pathOf } from '#shared/blocks/groups.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { linksIn, linkTo } from '#shared/model/slideLink.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { chartOf } from '../../support/chartDecks.ts'
import { DesignPerson } from '../../support/designPerson.ts'

/** One of two who have the same design open, each with an undo of their own. */
class Person extends DesignPerson {
  get ids(): readonly string[] {
    return this.blocks.map(({ id }) => id)
  }

  block<K extends Block['kind']>(kind: K): Extract<Block, { kind: K }> {
    return this.blocks.find((block) => block.kind === kind) as Extract<Block, { kind: K }>
  }

  /** One step of undo. */
  does(edit: () => void): void {
    this.history.gesture(edit)
  }

  edits(block: Block, edit: (map: Y.Map<unknown>) => void): void {
    this.does(() => editBlocks(this.doc, this.slide, [block.id], edit))
  }

  writes(block: Block, words: string, part = ''): void {
    const text = maybeBlockText(this.doc, this.slide, { block: block.id, part })!
    this.does(() => transact(this.doc, () => text.insert(0, words)))
  }

  get words(): string {
    return this.blocks.flatMap((block) => partsOf(block).texts.map(({ text }) => plainText(text))).join('|')
  }
}

function two(...blocks: readonly BlockContent[]): readonly [Person, Person] {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'A deck' })
  addSlide(doc, { blocks })
  const state = Y.encodeStateAsUpdate(doc)
  return [new Person(state), new Person(state)]
}

/** They hear of each other, and see the same from then on. */
function meet(...people: readonly Person[]): void {
  const updates = people.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of people) for (const update of updates) Y.applyUpdate(doc, update, 'wire')
  const [first, ...others] = people.map(({ doc }) => readDesign(doc).slides)
  for (const other of others) expect(other).toEqual(first)
}

const text = (words: string, more: Partial<BlockContent> = {}): BlockContent =>
  ({
    kind: 'text',
    frame: frame(0, 0, 100, 50),
    body: { text: plainRichText(words) },
    ...more,
  }) as BlockContent
const box = (x: number): BlockContent => ({ kind: 'shape', shape: 'rect', frame: frame(x, 0, 10, 10) })
const table = (...rows: readonly (readonly string[])[]): BlockContent =>
  tableOf(
    rows.map((row) => row.map((cell) => plainRichText(cell))),
    frame(0, 0, 600, 300),
  )
const slot = { name: 'Why', prompt: '', limit: null, required: true } as const
const partAt = ({ rows, columns }: TableBlock, row: number, column: number): string =>
  cellPart(rows[row]!.id, columns[column]!.id)
const shown = (block: TableBlock): readonly string[] =>
  cellsOf(block).map(({ part }) => plainText(block.cells[part]!.body.text))

test('both drag a block: it is at one of the two places, whole; whose it is not undoes nothing of the other’s', () => {
  const [ada, ben] = two(box(0))
  const move = (person: Person, x: number) =>
    person.does(() => setFrames(person.doc, person.slide, new Map([[person.ids[0]!, frame(x, x, x, x)]])))
  move(ada, 100)
  move(ben, 200)
  meet(ada, ben)
  const place = ada.blocks[0]!.frame
  expect([frame(100, 100, 100, 100), frame(200, 200, 200, 200)]).toContainEqual(place)
  const loser = place.x === 100 ? ben : ada
  loser.history.undo()
  meet(ada, ben)
  expect(ada.blocks[0]!.frame).toEqual(place)
})

test('both recolour a shape, and one writes in it: one of the two colours, and all words', () => {
  const [ada, ben] = two(box(0))
  ada.edits(ada.block('shape'), changeSurface({ fill: solid('accent1') }))
  ben.edits(ben.block('shape'), changeSurface({ fill: solid('accent2') }))
  ada.writes(ada.block('shape'), 'From Ada. ')
  ben.writes(ben.block('shape'), 'From Ben. ')
  meet(ada, ben)
  expect([solid('accent1'), solid('accent2')]).toContainEqual(ada.block('shape').surface.fill)
  expect(ada.words).toContain('From Ada. ')
  expect(ada.words).toContain('From Ben. ')
})

test('both write in one cell: both are there, and each takes back their own', () => {
  const [ada, ben] = two(table(['', 'b']))
  for (const person of [ada, ben])
    person.writes(
      person.block('table'),
      person === ada ? 'Ada ' : 'Ben ',
      partAt(person.block('table'), 0, 0),
    )
  meet(ada, ben)
  expect(ada.words).toMatch(/Ada .*Ben |Ben .*Ada /)
  ada.history.undo()
  meet(ada, ben)
  expect(shown(ada.block('table'))).toEqual(['Ben ', 'b'])
})

test('one adds a row, the other a column: a rectangle', () => {
  const [ada, ben] = two(table(['a', 'b']))
  ada.edits(ada.block('table'), addTracks('row', 1, ['r1']))
  ben.edits(ben.block('table'), addTracks('column', 2, ['c1']))
  meet(ada, ben)
  expect(shown(ada.block('table'))).toEqual(['a', 'b', '', '', '', ''])
})

test('one deletes what the other writes in: it is gone, and its undo brings it back with the words of both', () => {
  const [ada, ben] = two(text('Ours. '), box(0))
  ada.does(() => deleteBlocks(ada.doc, ada.slide, [ada.ids[0]!]))
  ben.writes(ben.blocks[0]!, 'And mine. ')
  ben.edits(ben.blocks[0]!, restyle({ italic: true }))
  ben.does(() => setFrames(ben.doc, ben.slide, new Map([[ben.ids[0]!, frame(9, 9, 9, 9)]])))
  meet(ada, ben)
  expect(ada.ids).toHaveLength(1)
  ada.history.undo()
  meet(ada, ben)
  expect(ben.words).toContain('And mine. Ours. ')
})

test('one deletes a slide while the other writes on it: the same', () => {
  const [ada, ben] = two(text('Ours. '))
  ada.does(() => deleteSlide(ada.doc, ada.slide))
  ben.writes(ben.blocks[0]!, 'And mine. ')
  meet(ada, ben)
  expect(slideIds(ben.doc)).toEqual([])
  ada.history.undo()
  meet(ada, ben)
  expect(ben.words).toBe('And mine. Ours. ')
})

test('one groups while the other takes a group apart: one of the two for all members, and every block is there', () => {
  const [ada, ben] = two(box(0), box(1), box(2))
  ada.does(() => groupBlocks(ada.doc, ada.slide, ada.ids.slice(0, 2)))
  meet(ada, ben)
  const group = pathOf(ben.blocks[0]!)
  ada.does(() => groupBlocks(ada.doc, ada.slide, ada.ids))
  ben.does(() => ungroupBlocks(ben.doc, ben.slide, [group]))
  meet(ada, ben)
  const depths = ada.blocks.map((block) => pathOf(block).length)
  expect(depths).toHaveLength(3)
  expect([
    [0, 0, 0],
    [2, 2, 1],
  ]).toContainEqual(depths)
})

test('both scale a group: all members as one of the two left them', () => {
  const [ada, ben] = two(box(0), box(20), box(40))
  ada.does(() => groupBlocks(ada.doc, ada.slide, ada.ids))
  meet(ada, ben)
  const scale = (person: Person, by: number) =>
    person.does(() =>
      setFrames(
        person.doc,
        person.slide,
        new Map(person.blocks.map(({ id, frame: { x, w } }) => [id, frame(x * by, 0, w * by, 10 * by)])),
      ),
    )
  scale(ada, 2)
  scale(ben, 3)
  meet(ada, ben)
  const by = ada.blocks[0]!.frame.w / 10
  expect([2, 3]).toContain(by)
  expect(ada.blocks.map((block) => block.frame)).toEqual(
    [0, 20, 40].map((x) => frame(x * by, 0, 10 * by, 10 * by)),
  )
})

test('one merges cells while the other adds a row within them: the merge takes the new row in, and words open it', () => {
  const [ada, ben] = two(table(['a', 'b'], ['c', 'd']))
  const [first, last] = [partAt(ada.block('table'), 0, 0), partAt(ada.block('table'), 1, 0)]
  ada.edits(ada.block('table'), mergeCells(cellIn(first), cellIn(last)))
  ben.edits(ben.block('table'), addTracks('row', 1, ['r1']))
  meet(ada, ben)
  expect(shown(ada.block('table'))).toEqual(['a\nc', 'b', '', 'd'])
  ben.writes(ben.block('table'), 'new', cellPart('r1', ben.block('table').columns[0]!.id))
  meet(ada, ben)
  expect(ada.words).toContain('new')
  for (const word of ['a', 'b', 'c', 'd']) expect(ada.words).toContain(word)
})

const cellIn = (part: string): { row: string; column: string } => {
  const [row = '', column = ''] = part.split('/')
  return { row, column }
}

test('one deletes a column while the other writes in it: it is gone, and its undo brings it back with those words', () => {
  const [ada, ben] = two(table(['a', 'b']))
  const part = partAt(ben.block('table'), 0, 1)
  ada.edits(ada.block('table'), deleteTracks('column', [ada.block('table').columns[1]!.id]))
  ben.writes(ben.block('table'), 'Ben’s ', part)
  meet(ada, ben)
  expect(shown(ada.block('table'))).toEqual(['a'])
  ada.history.undo()
  meet(ada, ben)
  expect(shown(ben.block('table'))).toEqual(['a', 'Ben’s b'])
})

test('one changes the order of builds while the other deletes one of them: the rest is in the new order', () => {
  const [ada, ben] = two(box(0), box(1), box(2))
  ada.does(() => addBuilds(ada.doc, ada.slide, ada.ids))
  meet(ada, ben)
  const [first, second, third] = ada.ids
  ada.does(() => moveBuild(ada.doc, ada.slide, third!, 0))
  ben.does(() => deleteBlocks(ben.doc, ben.slide, [first!]))
  meet(ada, ben)
  const order = buildUnits(ada.blocks).map(({ blocks }) => blocks[0]!.id)
  expect(order).toEqual([third, second])
  ben.history.undo()
  meet(ada, ben)
  expect(ada.ids).toHaveLength(3)
})

test('both set a condition: one of the two, and never the fact of one with the value of the other', () => {
  const [ada, ben] = two(text('Ours'))
  const conditions = [
    { fact: 'client.industry', test: 'is', value: 'Grocery' },
    { fact: 'price', test: 'is-not', value: '0' },
  ] as const
  for (const [at, person] of [ada, ben].entries())
    person.does(() => setCondition(person.doc, person.slide, person.ids[0]!, conditions[at]!))
  meet(ada, ben)
  expect(conditions).toContainEqual(ada.blocks[0]!.condition)
})

test('one crops a picture while the other replaces it: the new one, at the share that was cropped', () => {
  const picture = { asset: 'a'.repeat(64), width: 400, height: 200, alt: 'Old' }
  const [ada, ben] = two({ kind: 'image', frame: frame(0, 0, 200, 200), picture })
  ada.edits(ada.block('image'), changeImage({ focus: { x: 1, y: 0 }, zoom: 2 }))
  ben.edits(ben.block('image'), changeImage({ picture: { ...picture, asset: 'b'.repeat(64), alt: 'New' } }))
  meet(ada, ben)
  expect(ada.block('image')).toMatchObject({ picture: { alt: 'New' }, focus: { x: 1, y: 0 }, zoom: 2 })
})

test('both give a drawing a colour, and one replaces it: the new one in one of the two colours', () => {
  const logo = { asset: 'a'.repeat(64), width: 10, height: 10, alt: '', drawing: true } as const
  const [ann, ben] = two({ kind: 'image', frame: frame(0, 0, 100, 100), picture: logo })
  ann.edits(ann.block('image'), changeImage({ tint: 'accent1' }))
  ben.edits(ben.block('image'), changeImage({ tint: '#102030' }))
  ben.edits(ben.block('image'), changeImage({ picture: { ...logo, asset: 'b'.repeat(64) } }))
  meet(ann, ben)
  expect(ann.block('image').picture).toMatchObject({ asset: 'b'.repeat(64), drawing: true })
  expect(['accent1', '#102030']).toContain(ann.block('image').tint)
})

test('one removes a series of a chart while the other writes its number: gone, and back with it', () => {
  const [ada, ben] = two(
    chartOf([
      [1, 2],
      [3, 4],
    ]),
  )
  const { series, categories } = ada.block('chart')
  const gone = series[1]!.id
  ada.edits(ada.block('chart'), removeFrom('series', gone))
  ben.edits(ben.block('chart'), putEntry({ series: gone, category: categories[0]!.id }, 9))
  meet(ada, ben)
  expect(ada.block('chart').series.map(({ id }) => id)).toEqual([series[0]!.id])
  ada.history.undo()
  meet(ada, ben)
  expect(ben.block('chart').series[1]!.values).toEqual([9, 4])
})

test('one changes the layout while the other’s slide deviates from it: the deviation stays, the rest follows', () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'A deck' })
  const place = (name: 'title/0' | 'body/0', y: number) =>
    text('', { place: name, frame: frame(0, y, 100, 50) })
  const layout = addLayout(doc, { title: 'Two', blocks: [place('title/0', 0), place('body/0', 100)] })
  const other = addLayout(doc, { title: 'One', blocks: [place('title/0', 400)] })
  addSlideFrom(doc, layout)
  const state = Y.encodeStateAsUpdate(doc)
  const [ada, ben] = [new Person(state), new Person(state)]
  const places = readDesign(ada.doc).layouts.find(({ id }) => id === layout)!.blocks
  const placed = (person: Person, name: string) => person.blocks.find((block) => block.place === name)!
  // Marketing moves both places of the layout, while a colleague moves the title of the slide and writes in its body.
  ada.does(() => setFrames(ada.doc, layout, new Map(places.map(({ id }) => [id, frame(7, 7, 77, 77)]))))
  ben.does(() => setFrames(ben.doc, ben.slide, new Map([[placed(ben, 'title/0').id, frame(5, 5, 55, 55)]])))
  ben.writes(placed(ben, 'body/0'), 'Words')
  meet(ada, ben)
  expect(placed(ada, 'title/0').frame).toEqual(frame(5, 5, 55, 55))
  expect(placed(ada, 'body/0').frame).toEqual(frame(7, 7, 77, 77))
  // The slide goes onto a layout without a body, while the colleague writes on in it.
  ada.does(() => changeLayout(ada.doc, ada.slide, other))
  ben.writes(placed(ben, 'body/0'), 'More ')
  meet(ada, ben)
  expect(ada.words).toContain('More Words')
})

test('marketing turns a slot off, deletes its block or its slide while sales fills it: the words are parked, and in place again after', () => {
  const takings: readonly ((person: Person) => void)[] = [
    ({ doc, slide, ids }) => setSlot(doc, slide, ids[0]!, null),
    ({ doc, slide, ids }) => deleteBlocks(doc, slide, [ids[0]!]),
    ({ doc, slide }) => deleteSlide(doc, slide),
  ]
  for (const take of takings) {
    const [marketing] = two(text('Ours', { slot }))
    const at = { block: marketing.ids[0]!, part: '' }
    const pitch = new Y.Doc()
    initPitch(pitch, { client: 'Harbour Foods' })
    // A colleague of sales writes elsewhere at the same moment.
    const colleague = new Y.Doc()
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(pitch))
    marketing.does(() => take(marketing))
    setFill(pitch, at, plainRichText('For Harbour'))
    transact(colleague, () => fillText(colleague, at).insert(0, 'And from Cleo '))
    Y.applyUpdate(pitch, Y.encodeStateAsUpdate(colleague))
    const deck = () => compose(readDesign(marketing.doc), readPitch(pitch))
    const words = plainText(readPitch(pitch).fills.get(addressKey(at))!)
    expect(words).toContain('For Harbour')
    expect(words).toContain('And from Cleo')
    expect(deck().parked).toMatchObject([{ kind: 'fill' }])
    marketing.history.undo()
    expect(deck().parked).toEqual([])
    expect(JSON.stringify(deck().slides[0]!.blocks)).toContain('For Harbour')
  }
})

test('one deletes a slide while the other links to it: the link leads nowhere, and there again after the undo', () => {
  const [ada, ben] = two(box(0))
  let prices = ''
  ada.does(() => (prices = addSlide(ada.doc, { title: 'Prices' })))
  meet(ada, ben)
  const link = linkTo({ slide: prices })
  const shownLinks = () => [...linksIn(audienceDeck(compose(readDesign(ada.doc), null)).slides)]
  ada.does(() => deleteSlide(ada.doc, prices))
  ben.does(() => setLink(ben.doc, ben.slide, ben.ids, link))
  meet(ada, ben)
  expect(ada.blocks[0]).toMatchObject({ link })
  expect(shownLinks()).toEqual([])
  ada.history.undo()
  meet(ada, ben)
  expect(shownLinks()).toEqual([link])
})

test('both link a block: it leads to one of the two, and whose it is not undoes nothing of the other’s', () => {
  const [ada, ben] = two(box(0))
  const links = ['jump:next', 'https://example.com/']
  for (const [at, person] of [ada, ben].entries())
    person.does(() => setLink(person.doc, person.slide, person.ids, links[at]!))
  meet(ada, ben)
  const { link } = ada.blocks[0]!
  expect(links).toContain(link)
  ;(link === links[0] ? ben : ada).history.undo()
  meet(ada, ben)
  expect(ada.blocks[0]).toMatchObject({ link })
})
