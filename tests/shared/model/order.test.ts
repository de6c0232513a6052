import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byOrder, placeAt, orderBetween } from '#shared/model/order.ts'

test.each([
  ['', null],
  ['!!', 'a1'],
  ['a1', 'a1'],
  ['b', 'a'],
  [null, 'zz0'],
])('never throws on keys %s and %s', (before, after) =>
  expect(orderBetween(before, after)).toBeTypeOf('string'),
)

test('an item placed among equal keys stands exactly there, and nobody else changes places', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a0', 'a1', 'a1V', 'a2'), { maxLength: 12 }),
      fc.nat(12),
      (orders, index) => {
        const list = orders.map((order, at) => ({ id: `i${at}`, order })).sort(byOrder)
        const keys = placeAt(list, 'new', index)
        const after = [...list, { id: 'new', order: '' }]
          .map((item) => ({ ...item, order: keys.get(item.id) ?? item.order }))
          .sort(byOrder)
          .map(({ id }) => id)
        const at = Math.min(index, list.length)
        expect(after).toEqual(list.map(({ id }) => id).toSpliced(at, 0, 'new'))
      },
    ),
  )
})
