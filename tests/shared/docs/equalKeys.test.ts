import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addTo, moveIn } from '#shared/blocks/chart/gridDoc.ts'
import type { ChartBlock } from '#shared/blocks/chart/model.ts'
import type { TableBlock } from '#shared/blocks/table/model.ts'
import { newTable } from '#shared/blocks/table/newTable.ts'
import { addTracks, moveTracks } from '#shared/blocks/table/tracksDoc.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, orderedLayouts, orderedSlides, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, duplicateLayout } from '#shared/docs/layoutEdits.ts'
import { addSlide, duplicateSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { chartOf } from '../../support/chartDecks.ts'

/* Two people add in one gap at the same moment and get one key. What is put between the two stands between them. */

const onceMore = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

/** What two people have who do the same thing at once. */
function bothDo(prepare: (doc: Y.Doc) => void, act: (doc: Y.Doc) => void): Y.Doc {
  const start = new Y.Doc()
  initDesign(start, { title: 'Deck' })
  prepare(start)
  const [one, other] = [0, 1].map(() => onceMore(Y.encodeStateAsUpdate(start))) as [Y.Doc, Y.Doc]
  act(one)
  act(other)
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  return one
}

const onlyBlock = <B>(doc: Y.Doc): B => readDesign(doc).slides[0]!.blocks[0] as B
const change = (doc: Y.Doc, edit: (map: Y.Map<unknown>) => void): void => {
  const [slide] = readDesign(doc).slides
  editBlocks(doc, slide!.id, [slide!.blocks[0]!.id], edit)
}

test('a copy of a slide or a layout stands right behind its original', () => {
  const slides = bothDo(
    () => {},
    (doc) => void addSlide(doc),
  )
  const [first, second] = orderedSlides(slides)
  expect(first!.order).toBe(second!.order)
  const slide = duplicateSlide(slides, first!.id)
  expect(orderedSlides(slides).map(({ id }) => id)).toEqual([first!.id, slide, second!.id])

  const layouts = bothDo(
    () => {},
    (doc) => void addLayout(doc, { title: 'Mine', blocks: [] }),
  )
  const [front, back] = orderedLayouts(layouts)
  expect(front!.order).toBe(back!.order)
  const layout = duplicateLayout(layouts, front!.id)
  expect(orderedLayouts(layouts).map(({ id }) => id)).toEqual([front!.id, layout, back!.id])
})

test.each(['row', 'column'] as const)(
  'a %s that is added or moved between two of one key stands there',
  (axis) => {
    const side = `${axis}s` as const
    let made = 0
    const doc = bothDo(
      (start) => void addSlide(start, { blocks: [newTable(2, 2, frame(0, 0, 600, 300))] }),
      (one) => change(one, addTracks(axis, 2, [`twin${++made}`])),
    )
    const ids = () => onlyBlock<TableBlock>(doc)[side].map(({ id }) => id)
    const [a, b] = ids()
    change(doc, addTracks(axis, 3, ['new1', 'new2']))
    expect(ids()).toEqual([a, b, 'twin1', 'new1', 'new2', 'twin2'])
    change(doc, moveTracks(axis, [a!, b!], 3))
    expect(ids()).toEqual(['twin1', 'new1', 'new2', a, b, 'twin2'])
  },
)

test.each([
  ['series', 'series'],
  ['category', 'categories'],
] as const)('a %s of a chart that is added or moved between two of one key stands there', (side, list) => {
  let made = 0
  const doc = bothDo(
    (start) => void addSlide(start, { blocks: [chartOf([[1, 2]])] }),
    (one) => change(one, addTo(side, 9, `twin${++made}`)),
  )
  const ids = () => onlyBlock<ChartBlock>(doc)[list].map(({ id }) => id)
  const there = ids().filter((id) => !id.startsWith('twin'))
  change(doc, addTo(side, there.length + 1, 'new'))
  expect(ids()).toEqual([...there, 'twin1', 'new', 'twin2'])
  change(doc, moveIn(side, there[0]!, there.length))
  expect(ids()).toEqual([...there.slice(1), 'twin1', there[0], 'new', 'twin2'])
})
