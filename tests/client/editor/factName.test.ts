import { expect, test } from 'vitest'
import { factName, factWords } from '#client/editor/inspector/factName.ts'

test.each([
  ['Number of stores', 'client.numberOfStores'],
  ['stores', 'client.stores'],
  ['client.stores', 'client.stores'],
  ['Größe (m²)', 'client.groeM2'],
])('"%s" names %s', (label, name) => {
  expect(factName(label)).toBe(name)
})

test('nothing usable names nothing', () => {
  expect(factName('  ')).toBeNull()
  expect(factName('???')).toBeNull()
  expect(factName('x'.repeat(80))).toBeNull()
})

test('a name reads as words again', () => {
  expect(factWords('client.numberOfStores')).toBe('Number of stores')
})
