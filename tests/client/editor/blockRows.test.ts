import { expect, test } from 'vitest'
import { landing, rowsOf } from '#client/editor/blockList/rows.ts'

const block = (id: string, ...groups: readonly string[]) => ({ id, groups })

test('a line lands among those beside it, wherever it is dropped', () => {
  // The front first: a, the group g of b and c, d.
  const rows = rowsOf([block('d'), block('c', 'g'), block('b', 'g'), block('a')], new Set())
  expect(rows.map(({ key }) => key)).toEqual(['a', 'group g', 'b', 'c', 'd'])
  expect([0, 1, 2, 3, 4, 5].map((gap) => landing(rows, 'a', gap)?.infront)).toEqual([0, 0, 0, 1, 1, 2])
  expect(landing(rows, 'a', 3)?.gap).toBe(4)
  expect(landing(rows, 'd', 0)).toEqual({ gap: 0, infront: 0 })
  // What is in a group stays in it.
  expect([0, 3, 5].map((gap) => landing(rows, 'c', gap))).toEqual([
    { gap: 2, infront: 0 },
    { gap: 3, infront: 1 },
    { gap: 4, infront: 1 },
  ])
  expect(landing(rows, 'gone', 0)).toBeNull()
})
