import { expect, test } from 'vitest'
import { sameRoles, withRole } from '#client/screens/members/roleSet.ts'

test('roles keep one order, however they were chosen', () => {
  expect(withRole(['admin'], 'marketing', true)).toEqual(['marketing', 'admin'])
  expect(withRole(['marketing', 'admin'], 'marketing', false)).toEqual(['admin'])
  expect(withRole(['admin'], 'admin', true)).toEqual(['admin'])
})

test('the same roles in another order are no change', () => {
  expect(sameRoles(['sales', 'admin'], ['admin', 'sales'])).toBe(true)
  expect(sameRoles(['sales'], ['admin'])).toBe(false)
  expect(sameRoles(['sales'], ['sales', 'admin'])).toBe(false)
})
