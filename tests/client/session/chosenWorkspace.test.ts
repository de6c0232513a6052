import { expect, test } from 'vitest'
import { chosenWorkspace } from '#client/session/chosenWorkspace.ts'

const workspaces = [
  { id: 'a', name: 'A', roles: ['sales'] },
  { id: 'b', name: 'B', roles: ['admin'] },
] as const

test('the workspace last looked at comes back', () => {
  expect(chosenWorkspace(workspaces, 'b')?.name).toBe('B')
})

test('someone removed from it, or new here, sees their first', () => {
  expect(chosenWorkspace(workspaces, 'gone')?.name).toBe('A')
  expect(chosenWorkspace(workspaces, '')?.name).toBe('A')
  expect(chosenWorkspace([], 'a')).toBeNull()
})
