import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { discardParked, placeInPoints, placeInSlot } from '#client/editor/parked/parkedEdits.ts'
import { openSlots, parkedOrigin, parkedText } from '#client/editor/parked/parkedWords.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks, deleteBlocks, setSlot } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFill, setPoints } from '#shared/docs/pitchDoc.ts'
import { addSlide, deleteSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'

const slot = { name: 'What it means', prompt: '', limit: null, required: true }
let design: Y.Doc
let pitch: Y.Doc
let first: string
let second: string
let blocks: string[]

beforeEach(() => {
  ;[design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Deck' })
  initPitch(pitch, { client: 'Harbour Foods' })
  first = addSlide(design, { title: 'One' })
  second = addSlide(design, { title: 'Two' })
  blocks = [first, second].map(
    (id) => addBlocks(design, id, [{ kind: 'text', frame: frame(0, 0, 100, 100), slot }])[0]!,
  )
  setFill(pitch, { block: blocks[0]!, part: '' }, plainRichText('Ours'))
})

const deck = () => compose(readDesign(design), readPitch(pitch))

test('words from a removed slot find a place in an empty one, and leave the waiting list', () => {
  deleteBlocks(design, first, [blocks[0]!])
  const [parked] = deck().parked
  expect(parkedOrigin(parked!, readDesign(design))).toBe('Words from a slot that marketing removed')
  expect(openSlots(deck(), 'text')).toEqual([
    { at: { block: blocks[1], part: '' }, label: 'Slide 2: What it means' },
  ])
  placeInSlot(pitch, parked!, { block: blocks[1]!, part: '' })
  expect(deck().parked).toEqual([])
  expect(plainText(readPitch(pitch).fills.get(blocks[1]!)!)).toBe('Ours')
})

test('a slot that became marketing’s own again is named by its slide', () => {
  setSlot(design, first, blocks[0]!, null)
  expect(parkedOrigin(deck().parked[0]!, readDesign(design))).toContain('slide 1')
})

test('talking points of a deleted slide join those of another, after what stands there', () => {
  setPoints(pitch, first, plainRichText('Pause here'))
  setPoints(pitch, second, plainRichText('Ask for the number'))
  deleteSlide(design, first)
  const points = deck().parked.find(({ kind }) => kind === 'points')
  if (points?.kind !== 'points') throw new Error('The points should be parked')
  expect(parkedText(points)).toBe('Pause here')
  placeInPoints(pitch, points, second)
  expect(plainText(readPitch(pitch).points.get(second)!)).toBe('Ask for the number\nPause here')
})

test('discarding forgets the words and nothing else', () => {
  deleteSlide(design, first)
  setFill(pitch, { block: blocks[1]!, part: '' }, plainRichText('Stays'))
  discardParked(pitch, deck().parked[0]!)
  expect(deck().parked).toEqual([])
  expect(readPitch(pitch).fills.size).toBe(1)
})
