import { expect, test } from 'vitest'
import { roleNews } from '#client/page/roleNews.ts'
import type { Me, Workspace } from '#shared/protocol/api.ts'

const me = (...workspaces: Workspace[]): Me => ({
  user: { id: 'sam', name: 'Sam', email: 'sam@example.com' },
  workspaces,
})
const daylark = (...roles: Workspace['roles']): Workspace => ({ id: 'w', name: 'Daylark', roles })

const none: ReadonlySet<string> = new Set()

test('a changed role is said with the one before', () => {
  expect(roleNews(me(daylark('sales')), me(daylark('marketing', 'admin')), none)).toEqual([
    'Your role in Daylark is now Marketing and admin. It was Sales.',
  ])
})

test('whoever was removed is told', () => {
  expect(roleNews(me(daylark('sales')), me(), none)).toEqual([
    'You are no longer a member of Daylark. Its decks are closed to you.',
  ])
})

test('whoever was in a workspace that was deleted is told that it was', () => {
  expect(roleNews(me(daylark('sales')), me(), new Set(['w']))).toEqual([
    'Daylark was deleted for everybody, with all of its decks.',
  ])
})

test('the same roles in another order, a new workspace and another person are no news', () => {
  const before = me(daylark('sales', 'admin'))
  expect(roleNews(before, me(daylark('admin', 'sales')), none)).toEqual([])
  expect(roleNews(me(), before, none)).toEqual([])
  const other = { ...me(), user: { ...before.user, id: 'mia' } }
  expect(roleNews(before, other, none)).toEqual([])
})
