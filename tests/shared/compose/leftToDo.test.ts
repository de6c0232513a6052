import { expect, test } from 'vitest'
import { leftToDo, nextPlace } from '#shared/compose/leftToDo.ts'
import type { ComposedDeck, ComposedSlide, Problem } from '#shared/model/deck.ts'
import { solid } from '#shared/model/color.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const slide = (id: string): ComposedSlide => ({
  id,
  title: id,
  section: '',
  background: solid('background'),
  hidden: false,
  blocks: [],
  keyMessage: [],
  points: [],
})

const deck = (...problems: Problem[]): ComposedDeck => ({
  title: '',
  client: '',
  theme: defaultTheme,
  slides: ['s1', 's2', 's3', 's4', 's5', 's6'].map(slide),
  problems,
  parked: [],
})

test('empty slots are one task that names its slides', () => {
  const [task] = leftToDo(
    deck(
      { kind: 'empty-slot', slideId: 's4', at: { block: 'a', part: '' }, name: 'Offer' },
      { kind: 'empty-slot', slideId: 's6', at: { block: 'b', part: '' }, name: 'Next step' },
    ),
  )
  expect(task).toMatchObject({ owner: 'sales', text: '2 slots to fill on slides 4 and 6' })
})

test('a missing fact is one task by its name, however often it is used', () => {
  const tasks = leftToDo(
    deck(
      { kind: 'unknown-variable', slideId: 's1', at: { block: 'a', part: '' }, name: 'meeting.date' },
      { kind: 'unknown-variable', slideId: 's1', at: { block: 'b', part: '' }, name: 'meeting.date' },
    ),
  )
  expect(tasks).toHaveLength(1)
  expect(tasks[0]).toMatchObject({ text: 'Meeting date is missing on slide 1', fact: 'meeting.date' })
})

test('nothing wrong, nothing left', () => {
  expect(leftToDo(deck())).toEqual([])
})

test('going to a task again goes on to its next place, and round', () => {
  const places = [
    { slideId: 's1', at: { block: 'a', part: '' } },
    { slideId: 's2', at: { block: 'b', part: '' } },
  ]
  expect(nextPlace(places, { slideId: null, block: null })).toBe(places[0])
  expect(nextPlace(places, { slideId: 's1', block: 'a' })).toBe(places[1])
  expect(nextPlace(places, { slideId: 's2', block: 'b' })).toBe(places[0])
  expect(nextPlace([], { slideId: null, block: null })).toBeNull()
})
