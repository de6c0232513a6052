import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { outdatedOn } from '#shared/checks/outdated.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { takeNewerInPitch, takeNewerPictures } from '#shared/docs/newerPictures.ts'
import { initPitch, readPictures, setPicture } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { editOrigin } from '#shared/docs/transact.ts'
import { frame } from '#shared/model/frame.ts'

const [old, other, young] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
const newer = new Map([[old, { asset: young, width: 80, height: 40 }]])
const image = (asset: string, alt = '') =>
  ({
    kind: 'image',
    frame: frame(0, 0, 90, 90),
    zoom: 2,
    picture: { asset, width: 8, height: 8, alt },
  }) as const

/** The old logo on two slides and a layout, and another picture beside it. */
function logoDeck() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  addSlide(doc, { title: 'One', blocks: [image(old, 'Our logo'), image(other)] })
  addSlide(doc, { title: 'Two', blocks: [image(old)] })
  addLayout(doc, { title: 'All', blocks: [image(old)] })
  return doc
}

const shownIn = (doc: Y.Doc) =>
  [...readDesign(doc).slides, ...readDesign(doc).layouts].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'image' ? (block.picture?.asset[0] ?? null) : [])),
  )

test('every place of an older file has the newer one in one step, described and cut as before', () => {
  const doc = logoDeck()
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([editOrigin]) })
  takeNewerPictures(doc, newer)
  expect(shownIn(doc)).toEqual(['c', 'b', 'c', 'c'])
  expect(readDesign(doc).slides[0]!.blocks[0]).toMatchObject({
    zoom: 2,
    picture: { asset: young, width: 80, height: 40, alt: 'Our logo' },
  })
  undo.undo()
  expect(shownIn(doc)).toEqual(['a', 'b', 'a', 'a'])
})

test('sales takes it into the slots of a pitch, as they had fitted it', () => {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour' })
  const fitting = { fit: 'contain', focus: { x: 0, y: 1 }, zoom: 3 } as const
  setPicture(doc, { block: 'one', part: '' }, { asset: old, width: 8, height: 8, alt: 'Theirs', fitting })
  setPicture(doc, { block: 'two', part: '' }, { asset: other, width: 8, height: 8, alt: '' })
  takeNewerInPitch(doc, newer)
  expect(readPictures(doc).get('one')).toEqual({
    asset: young,
    width: 80,
    height: 40,
    alt: 'Theirs',
    fitting,
  })
  expect(readPictures(doc).get('two')).toMatchObject({ asset: other })
})

test('one takes the newer file while another crops, replaces or deletes the picture: each change counts, or the later one', () => {
  const [mine, theirs] = [logoDeck(), new Y.Doc()]
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  const [first, second] = readDesign(mine).slides
  const blocksOf = (doc: Y.Doc, id: string) =>
    (doc.getMap('slides').get(id) as Y.Map<Y.Map<Y.Map<unknown>>>).get('blocks')!
  takeNewerPictures(mine, newer)
  blocksOf(theirs, first!.id).get(first!.blocks[0]!.id)!.set('zoom', 5)
  blocksOf(theirs, second!.id).delete(second!.blocks[0]!.id)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  expect(shownIn(mine)).toEqual(['c', 'b', 'c'])
  expect(readDesign(theirs).slides[0]!.blocks[0]).toMatchObject({ zoom: 5, picture: { asset: young } })
})

test('the checks lead to each older file that slides show', () => {
  const deck = compose(readDesign(logoDeck()), null)
  const [remark] = outdatedOn(deck, deck.slides, new Set([old]))
  expect(remark).toMatchObject({
    kind: 'outdated',
    text: '2 pictures have a newer file in the library on slides 1 and 2',
  })
  expect(remark?.places).toHaveLength(2)
  expect(outdatedOn(deck, deck.slides, new Set([young]))).toEqual([])
})
