import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { effectiveOrder, neighbourOf, orderForIndex } from '#client/editor/slideList/reorder.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, moveInPitch, readPitch } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'

function fourSlides() {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Deck' })
  initPitch(pitch, { client: 'Harbour Foods' })
  const ids = ['a', 'b', 'c', 'd'].map((title) => addSlide(design, { title }))
  return { design, pitch, ids }
}

test('a move in a pitch lands where it was dropped and leaves the design alone', () => {
  const { design, pitch, ids } = fourSlides()
  const now = () => effectiveOrder(readDesign(design), readPitch(pitch))
  moveInPitch(pitch, ids[3]!, orderForIndex(now(), ids[3]!, 0))
  expect(now().map(({ id }) => id)).toEqual([ids[3], ids[0], ids[1], ids[2]])
  moveInPitch(pitch, ids[0]!, orderForIndex(now(), ids[0]!, 3))
  expect(now().map(({ id }) => id)).toEqual([ids[3], ids[1], ids[2], ids[0]])
  expect(readDesign(design).slides.map(({ id }) => id)).toEqual(ids)
})

test('after a deletion the next slide opens, or the one before the end', () => {
  expect(neighbourOf(['a', 'b', 'c'], 'b')).toBe('c')
  expect(neighbourOf(['a', 'b', 'c'], 'c')).toBe('b')
  expect(neighbourOf(['a'], 'a')).toBeNull()
})
