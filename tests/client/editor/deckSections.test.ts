import { expect, test } from 'vitest'
import { placeBetween, sectionsOf } from '#client/editor/slides/deckSections.ts'

/** A letter a slide; a capital begins a section. */
const slides = (letters: string) =>
  [...letters].map((id) => ({ id, section: id === id.toUpperCase() ? `Section ${id}` : '' }))

test('a section goes from its heading to the next; what stands before the first is in none', () => {
  expect(sectionsOf(slides('abCdE'))).toEqual([
    { id: 'C', name: 'Section C', slides: ['C', 'd'] },
    { id: 'E', name: 'Section E', slides: ['E'] },
  ])
  expect(sectionsOf(slides('ab'))).toEqual([])
})

test('a section that is moved as one stands between others and never in the middle of one', () => {
  const rest = slides('AbcDe')
  expect([0, 1, 2, 3].map((index) => placeBetween(rest, 5, index))).toEqual([0, 0, 0, 3])
  expect([1, 3, 4, 5].map((index) => placeBetween(rest, 0, index))).toEqual([3, 3, 5, 5])
  expect(placeBetween(rest, 3, 3)).toBe(3)
  // Before slides without a section it would take them in.
  expect(placeBetween(slides('abCd'), 4, 0)).toBe(2)
})
