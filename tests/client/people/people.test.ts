import { expect, test } from 'vitest'
import { initials } from '#client/people/initials.ts'
import { ringColors, rolesText } from '#client/people/roleWords.ts'

test.each([
  ['Mara Lindqvist', 'ML'],
  ['Tomás de la Rivera', 'TR'],
  ['kim', 'KI'],
  ['Ø', 'Ø'],
  ['  ', '?'],
  ['𝔄da Berg', '𝔄B'],
])('%j has the initials %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

test('a ring has a colour for each half that its person owns', () => {
  expect(ringColors(['sales', 'admin', 'marketing'])).toEqual(['var(--marketing)', 'var(--sales)'])
  expect(ringColors(['sales'])).toEqual(['var(--sales)'])
  expect(ringColors(['viewer', 'admin'])).toEqual([])
})

test('roles read as words', () => {
  expect(rolesText(['marketing', 'sales', 'admin'])).toBe('Marketing, sales and admin')
  expect(rolesText([])).toBe('')
})
