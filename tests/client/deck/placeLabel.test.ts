import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { placeLabel } from '#client/deck/placeLabel.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph } from '#shared/model/richText.ts'

const design = new Y.Doc()
initDesign(design, { title: 'Deck' })
const slideId = addSlide(design, { title: 'One' })
const text = (words: string) => ({
  kind: 'text' as const,
  frame: frame(0, 0, 100, 50),
  body: { text: [paragraph(words)] },
})
const slot = { name: 'Their loss', prompt: 'Say it', limit: null, required: true }
const picture = { kind: 'image' as const, frame: frame(0, 0, 100, 50), picture: null }
const [first, second, empty, image] = addBlocks(design, slideId, [
  text('Fresh food moves in hours, and so must its orders'),
  { ...text('Words'), slot },
  text(''),
  picture,
])
const deck = compose(readDesign(design), null)

test('words that are offered back say which block they are from', () => {
  const fresh = 'Text: Fresh food moves in hours, and so must i…, slide 1'
  expect(placeLabel({ kind: 'block', slideId, at: { block: first!, part: '' } }, deck)).toBe(fresh)
  expect(placeLabel({ kind: 'reason', slideId, block: first! }, deck)).toBe(`Why it stays as it is: ${fresh}`)
  expect(placeLabel({ kind: 'slot-prompt', slideId, block: second! }, deck)).toBe(
    'Prompt of the slot: Their loss, slide 1',
  )
  expect(placeLabel({ kind: 'fill', at: { block: second!, part: '' } }, deck)).toBe('Their loss, slide 1')
  expect(placeLabel({ kind: 'block', slideId, at: { block: empty!, part: '' } }, deck)).toBe('Text, slide 1')
  expect(placeLabel({ kind: 'alt', slideId, at: { block: image!, part: '' } }, deck)).toBe(
    'Description of the picture: Picture, slide 1',
  )
})

test('a block that is gone, or of a deck that is not open, is said to be', () => {
  const place = { kind: 'reason', slideId, block: 'gone' } as const
  expect(placeLabel(place, deck)).toBe('Why it stays as it is: Text, a slide that is gone')
  expect(placeLabel(place, null)).toBe('Why it stays as it is: Text, in another deck or pitch')
})
