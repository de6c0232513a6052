import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  designIndex,
  effectiveOrder,
  neighbourOf,
  ordersForIndex,
  withMoved,
} from '#client/editor/slides/reorder.ts'
import { initDesign, orderedSlides, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, moveInPitch, readOrder } from '#shared/docs/pitchDoc.ts'
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
  const now = () => effectiveOrder(orderedSlides(design), readOrder(pitch))
  const move = (id: string, index: number) => {
    for (const [moved, order] of ordersForIndex(now(), [id], index)) moveInPitch(pitch, moved, order)
  }
  move(ids[3]!, 0)
  expect(now().map(({ id }) => id)).toEqual([ids[3], ids[0], ids[1], ids[2]])
  move(ids[0]!, 3)
  expect(now().map(({ id }) => id)).toEqual([ids[3], ids[1], ids[2], ids[0]])
  expect(readDesign(design).slides.map(({ id }) => id)).toEqual(ids)
})

test('several move together in a pitch, for that client alone', () => {
  const { design, pitch, ids } = fourSlides()
  const now = () => effectiveOrder(orderedSlides(design), readOrder(pitch))
  for (const [moved, order] of ordersForIndex(now(), [ids[1]!, ids[3]!], 0)) moveInPitch(pitch, moved, order)
  expect(now().map(({ id }) => id)).toEqual([ids[1], ids[3], ids[0], ids[2]])
  expect(withMoved(ids, [ids[3]!, ids[1]!], 0)).toEqual([ids[1], ids[3], ids[0], ids[2]])
  expect(readDesign(design).slides.map(({ id }) => id)).toEqual(ids)
})

test('between two slides that two people put in one place, a third lands where it was dropped', () => {
  const { design, pitch, ids } = fourSlides()
  const now = () => effectiveOrder(orderedSlides(design), readOrder(pitch))
  for (const id of ids.slice(0, 3)) moveInPitch(pitch, id, 'a5')
  const twins = now().map(({ id }) => id)
  expect(twins[0]).toBe(ids[3])
  for (const [moved, order] of ordersForIndex(now(), [ids[3]!], 2)) moveInPitch(pitch, moved, order)
  expect(now().map(({ id }) => id)).toEqual([twins[1], twins[2], ids[3], twins[3]])
})

test('after a deletion the next slide opens, or the one before the end', () => {
  expect(neighbourOf(['a', 'b', 'c'], ['b'])).toBe('c')
  expect(neighbourOf(['a', 'b', 'c'], ['c'])).toBe('b')
  expect(neighbourOf(['a'], ['a'])).toBeNull()
  expect(neighbourOf(['a', 'b', 'c', 'd'], ['b', 'c'])).toBe('d')
  expect(neighbourOf(['a', 'b', 'c', 'd'], ['b', 'd'])).toBe('c')
  expect(neighbourOf(['a', 'b', 'c'], ['b', 'c'])).toBe('a')
})

test('a drop into a pitch with its own order puts the slide behind the same neighbour in the design', () => {
  const [design, shown] = [
    ['a', 'b', 'c', 'd'],
    ['d', 'a', 'b', 'c'],
  ]
  expect(designIndex(design, shown, ['c'], 1)).toBe(3)
  expect(designIndex(design, shown, ['c'], 0)).toBe(0)
  expect(designIndex(design, shown, ['a'], 3)).toBe(2)
})
