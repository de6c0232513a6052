import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeImage } from '#shared/blocks/image/doc.ts'
import { addBlocks, editBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, readSlide } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { fitPicture } from '#shared/pptx/pictureFit.ts'

const picture = { asset: 'a'.repeat(64), width: 400, height: 200, alt: '' }

/** Two people's copies of a design with one picture. */
function pair() {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  initDesign(docs[0], { title: 'Spring' })
  const slide = addSlide(docs[0], { title: 'Why now' })
  const [id] = addBlocks(docs[0], slide, [{ kind: 'image', frame: frame(0, 0, 200, 200), picture }])
  const meet = () => {
    const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc))
    docs.forEach((doc) => updates.forEach((update) => Y.applyUpdate(doc, update)))
  }
  meet()
  const seen = (doc: Y.Doc) => {
    const block = readSlide(doc, slide)!.blocks[0]!
    return block.kind === 'image' ? block : null
  }
  return { docs, slide, id: id!, meet, seen }
}

test('one crops while another resizes, and while another replaces the picture: the frame is filled, undistorted', () => {
  const { docs, slide, id, meet, seen } = pair()
  editBlocks(docs[0], slide, [id], changeImage({ focus: { x: 1, y: 0 }, zoom: 2 }))
  setFrames(docs[1], slide, new Map([[id, frame(0, 0, 300, 100)]]))
  editBlocks(docs[1], slide, [id], changeImage({ picture: { ...picture, width: 100, height: 700 } }))
  meet()
  const [mine, theirs] = docs.map(seen)
  expect(theirs).toEqual(mine)
  expect(mine).toMatchObject({ frame: { w: 300, h: 100 }, zoom: 2, picture: { height: 700 } })
  const { crop } = fitPicture(mine!, mine!.picture!)
  const [across, down] = [100_000 - crop.l - crop.r, 100_000 - crop.t - crop.b]
  expect((across * 100) / (down * 700)).toBeCloseTo(3, 2)
})

test('a picture of an older document, which says nothing of its size in the frame, looks as it did', () => {
  const { docs, slide, id, seen } = pair()
  editBlocks(docs[0], slide, [id], changeImage({ fit: 'cover', focus: { x: 0.2, y: 0.5 } }))
  const block = seen(docs[0])!
  expect(block.zoom).toBe(1)
  expect(fitPicture(block, block.picture!).crop).toEqual({ l: 10_000, r: 40_000, t: 0, b: 0 })
})
