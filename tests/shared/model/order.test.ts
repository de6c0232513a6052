import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byOrder, orderAt, placeAt, orderBetween, type Ordered } from '#shared/model/order.ts'

test('an item placed anywhere in a list stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (places) => {
      let list: Ordered[] = []
      places.forEach((place, id) => {
        const at = Math.min(place, list.length)
        const item = { id: `i${id}`, order: orderAt(list, at) }
        list = [...list, item].sort(byOrder)
        expect(list.indexOf(item)).toBe(at)
      })
    }),
  )
})

test('neighbours with one key, as two people make them at once, leave room behind both', () => {
  const twins = [
    { id: 'a', order: 'a1' },
    { id: 'b', order: 'a1' },
  ]
  expect(orderAt(twins, 2) > 'a1').toBe(true)
  expect(orderAt([...twins, { id: 'c', order: 'a2' }], 1) > 'a1').toBe(true)
})

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
