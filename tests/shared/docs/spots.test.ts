import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBlocks, deleteBlocks, maybeBlockText, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, keyMessageText } from '#shared/docs/designDoc.ts'
import { hideInPitch, initPitch, setFact } from '#shared/docs/pitchDoc.ts'
import { initPlan, setShort } from '#shared/docs/planDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, deleteSlide } from '#shared/docs/slideEdits.ts'
import { spotsIn, type Spot } from '#shared/docs/spots.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph } from '#shared/model/richText.ts'

const textBlock = { kind: 'text' as const, frame: frame(0, 0, 100, 50), body: { text: [paragraph('Words')] } }

/** What `act` changes, as one transaction. */
function changedBy(doc: Y.Doc, act: () => void): readonly Spot[] {
  let spots: readonly Spot[] = []
  const note = (transaction: Y.Transaction) => (spots = spotsIn(transaction))
  doc.on('afterTransaction', note)
  doc.transact(act)
  doc.off('afterTransaction', note)
  return spots
}

function design() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const slideId = addSlide(doc, { title: 'Slide' })
  const [block] = addBlocks(doc, slideId, [textBlock])
  return { doc, slideId, block: block! }
}

test('a block that moved, one that came and one that went are told apart', () => {
  const { doc, slideId, block } = design()
  const moved = changedBy(doc, () => setFrames(doc, slideId, new Map([[block, frame(1, 1, 1, 1)]])))
  expect(moved).toEqual([{ kind: 'block', slideId, block, change: 'frame' }])
  let added: readonly string[] = []
  const came = changedBy(doc, () => (added = addBlocks(doc, slideId, [textBlock])))
  expect(came).toEqual([{ kind: 'block', slideId, block: added[0], change: 'came' }])
  const went = changedBy(doc, () => deleteBlocks(doc, slideId, [block]))
  expect(went).toEqual([{ kind: 'block', slideId, block, change: 'went' }])
})

test('words are named by their place, and a new slide is not told word by word', () => {
  const { doc, slideId, block } = design()
  const at = { block, part: '' }
  const written = changedBy(doc, () => maybeBlockText(doc, slideId, at)!.insert(0, 'My '))
  expect(written).toEqual([{ kind: 'words', place: { kind: 'block', slideId, at } }])
  let id = ''
  const came = changedBy(doc, () => {
    id = addSlide(doc, { title: 'Two', blocks: [textBlock] })
    writeRichText(keyMessageText(doc, id), [paragraph('Remember')])
  })
  expect(came).toEqual([{ kind: 'slide', slideId: id, change: 'came' }])
  expect(changedBy(doc, () => deleteSlide(doc, id))).toContainEqual({
    kind: 'slide',
    slideId: id,
    change: 'went',
  })
})

test('a pitch and a plan name their slides too', () => {
  const pitch = new Y.Doc()
  initPitch(pitch, { client: 'Harbour' })
  expect(changedBy(pitch, () => hideInPitch(pitch, 's1', true))).toEqual([
    { kind: 'slide', slideId: 's1', change: 'hidden' },
  ])
  expect(changedBy(pitch, () => setFact(pitch, 'client.city', 'Oslo'))).toEqual([
    { kind: 'words', place: { kind: 'fact', name: 'client.city' } },
  ])
  const plan = new Y.Doc()
  initPlan(plan)
  expect(changedBy(plan, () => setShort(plan, 's1', true))).toEqual([
    { kind: 'slide', slideId: 's1', change: 'short' },
  ])
})
