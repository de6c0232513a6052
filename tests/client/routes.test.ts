import { QueryClient } from '@tanstack/react-query'
import { matchRoutes } from 'react-router'
import { expect, test } from 'vitest'
import { meQuery } from '#client/queries/accountQueries.ts'
import { createRoutes } from '#client/routes.tsx'

/** Where somebody who is in no workspace is sent from there; `null`: they are let in. */
async function sentFrom(path: string): Promise<string | null> {
  const queries = new QueryClient()
  const user = { id: 'kim', name: 'Kim', email: 'kim@test.example' }
  queries.setQueryData(meQuery.queryKey, { user, workspaces: [] })
  const request = new Request(`http://test.example${path}`)
  for (const { route, params } of matchRoutes(createRoutes(queries), path) ?? []) {
    if (typeof route.loader !== 'function') continue
    const answer: unknown = await route.loader({ request, params } as never)
    if (answer instanceof Response) return answer.headers.get('location')
  }
  return null
}

test.each([
  ['/', '/welcome'],
  ['/members', '/welcome'],
  ['/decks/d1', '/welcome'],
  ['/account', null],
  ['/welcome', null],
  ['/confirm-email/x', null],
])('without a workspace %s leads to %s', async (path, to) => {
  expect(await sentFrom(path)).toBe(to)
})
