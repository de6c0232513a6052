import { expect, test } from 'vitest'
import { rowsOf, slidesBefore } from '#client/editor/slideList/rows.ts'
import { sectionsOf } from '#client/editor/slides/deckSections.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'

const slides = ['', 'Proof', '', 'End'].map(
  (section, at) => ({ id: `s${at}`, section }) as unknown as ComposedSlide,
)
const rows = (...folded: string[]) => rowsOf(slides, sectionsOf(slides), new Set(folded))

test('a section has its name above its slides; folded, it has its name alone', () => {
  expect(rows().map(({ key }) => key)).toEqual(['s0', 'section/s1', 's1', 's2', 'section/s3', 's3'])
  expect(rows('s1').map(({ key }) => key)).toEqual(['s0', 'section/s1', 'section/s3', 's3'])
  expect(rows('s1').at(-1)).toMatchObject({ index: 3 })
})

test('what is dropped behind a folded section lands behind all of its slides', () => {
  expect([0, 1, 2, 3, 4].map((gap) => slidesBefore(rows('s1'), gap))).toEqual([0, 1, 3, 3, 4])
  expect([1, 2, 3].map((gap) => slidesBefore(rows(), gap))).toEqual([1, 1, 2])
})
