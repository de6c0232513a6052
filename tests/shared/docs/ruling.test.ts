import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addGuide, deleteGuides, moveGuide, readRuling, setColumns } from '#shared/docs/rulingDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { columnSpans, mostGuides, usualColumns } from '#shared/model/ruling.ts'

/** Two people's copies of a design with one guide. */
function pair() {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  initDesign(docs[0], { title: 'Spring' })
  addSlide(docs[0], { title: 'Why now' })
  const id = addGuide(docs[0], 'x', 640)!
  const meet = () => {
    const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc))
    docs.forEach((doc) => updates.forEach((update) => Y.applyUpdate(doc, update)))
    expect(readRuling(docs[0])).toEqual(readRuling(docs[1]))
    return readRuling(docs[0])
  }
  meet()
  return { docs, id, meet }
}

test('a guide stands on the slide, in whole pixels, and is gone once it is deleted', () => {
  const { docs, id } = pair()
  moveGuide(docs[0], id, 5000.4)
  expect(readRuling(docs[0]).guides).toEqual([{ id, axis: 'x', at: 1280 }])
  deleteGuides(docs[0], [id])
  moveGuide(docs[0], id, 10)
  expect(readRuling(docs[0]).guides).toEqual([])
})

test('two who add guides have both; two who move one have one of the two places', () => {
  const { docs, id, meet } = pair()
  addGuide(docs[0], 'y', 100)
  addGuide(docs[1], 'y', 100)
  moveGuide(docs[0], id, 10)
  moveGuide(docs[1], id, 20)
  const { guides } = meet()
  expect(guides).toHaveLength(3)
  expect([10, 20]).toContain(guides.find((guide) => guide.id === id)!.at)
})

test('one moves a guide while the other deletes it: moved or gone, the same for both', () => {
  const { docs, id, meet } = pair()
  moveGuide(docs[0], id, 10)
  deleteGuides(docs[1], [id])
  expect([[], [{ id, axis: 'x', at: 10 }]]).toContainEqual(meet().guides)
})

test('there are so many and no more, and whatever a document holds is read as far as it is a ruling', () => {
  const doc = new Y.Doc()
  for (let nth = 0; nth < mostGuides; nth += 1) expect(addGuide(doc, 'x', nth)).not.toBeNull()
  expect(addGuide(doc, 'y', 1)).toBeNull()
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (guide, columns) => {
      const odd = new Y.Doc()
      odd.getMap('ruling').set('guide/odd', guide)
      odd.getMap('ruling').set('columns', columns)
      const read = readRuling(odd)
      for (const { at } of read.guides) expect(at).toBeGreaterThanOrEqual(0)
      expect(read.columns.count).toBeGreaterThanOrEqual(1)
      columnSpans(read.columns)
    }),
  )
})

test('the design has it, a rewritten document too, and an audience never', () => {
  const { docs } = pair()
  setColumns(docs[0], { count: 3, gutter: 31, margin: 77 })
  const reader = new DesignReader(docs[0])
  expect(reader.current.ruling?.columns.margin).toBe(77)
  addGuide(docs[0], 'y', 333)
  expect(reader.current.ruling?.guides).toHaveLength(2)
  const again = readDesign(rewriteDocument('design', docs[0]))
  expect(again.ruling).toEqual(reader.current.ruling)
  expect(JSON.stringify(audienceDeck(compose(again, null)))).not.toMatch(/ruling|333|gutter/)
})

test('columns share the room between the margins', () => {
  const spans = columnSpans({ count: 2, gutter: 80, margin: 100 })
  expect(spans).toEqual([
    { from: 100, to: 600 },
    { from: 680, to: 1180 },
  ])
  expect(columnSpans({ ...usualColumns, margin: 640 })).toEqual([])
})
