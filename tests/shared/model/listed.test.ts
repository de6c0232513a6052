import { expect, test } from 'vitest'
import { listed } from '#shared/model/listed.ts'

test('a list reads as people say it', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})
