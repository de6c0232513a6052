import { expect, test } from 'vitest'
import { nextInGrid } from '#client/ui/gridKeys.ts'

test('arrow keys go along the rows of all groups, down from the field and up to it again', () => {
  const to = (from: string | null, key: string) =>
    nextInGrid([['a', 'b', 'c', 'd', 'e'], ['f']], 4, from, key)
  expect(to(null, 'ArrowDown')).toBe('a')
  expect(to(null, 'ArrowLeft')).toBeUndefined()
  expect(to('a', 'ArrowUp')).toBeNull()
  expect(to('a', 'ArrowRight')).toBe('b')
  // The first group's second row has one item: whoever comes from further right ends there.
  expect(to('c', 'ArrowDown')).toBe('e')
  expect(to('e', 'ArrowDown')).toBe('f')
  expect(to('e', 'ArrowRight')).toBe('f')
  expect(to('a', 'End')).toBe('f')
  expect(to('f', 'ArrowRight')).toBeUndefined()
})
