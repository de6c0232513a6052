import { expect, test } from 'vitest'
import { Pace } from '#server/sync/pace.ts'

test('an honest paste grows from some items at once to many', () => {
  const pace = new Pace()
  const sizes = Array.from({ length: 8 }, () => {
    const { items } = pace
    pace.took(items * 0.002)
    return items
  })
  expect(sizes).toEqual([25, 50, 100, 200, 400, 800, 1_000, 1_000])
})

test('items that cost a millisecond each are taken a few at once, and no part takes none', () => {
  const pace = new Pace()
  pace.took(pace.items * 1)
  expect(pace.items).toBe(5)
  pace.took(pace.items * 1)
  expect(pace.items).toBe(5)
  pace.took(2_000)
  expect(pace.items).toBe(1)
})
