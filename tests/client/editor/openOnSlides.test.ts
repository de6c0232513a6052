import { expect, test } from 'vitest'
import { openOnSlides } from '#client/editor/slideList/openOnSlides.ts'
import type { Concern } from '#shared/compose/concerns.ts'

const concern = (part: Partial<Concern>): Concern => ({
  key: 'k',
  kind: 'slot',
  owner: 'sales',
  text: '',
  places: [],
  fact: null,
  ...part,
})
const on = (...slides: string[]) => slides.map((slideId) => ({ slideId, at: null }))

test('a slide’s row says what is open there and whose turn it is', () => {
  const marks = openOnSlides([
    concern({ places: on('a', 'b', 'a') }),
    concern({ kind: 'fit', owner: 'marketing', places: on('b', 'c') }),
  ])
  expect(Object.fromEntries(marks)).toEqual({
    a: { owner: 'sales', words: 'Open here: a slot to fill' },
    b: { owner: 'sales', words: 'Open here: a slot to fill and a text that does not fit' },
    c: { owner: 'marketing', words: 'Open here: a text that does not fit' },
  })
})

test('who speaks stands in the plan, not on every row', () => {
  expect(openOnSlides([concern({ kind: 'speaker', places: on('a') })]).size).toBe(0)
})
