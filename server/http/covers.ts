import { Router } from 'express'
import { coversQuery, parse } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'

/** `/api/covers`: the small pictures of a list, for as many of its rows as are in sight. */
export function coverRoutes({ callers, turns, decks }: LibraryServices): Router {
  const router = Router()
  router.get('/', async (request, response) => {
    const { workspace, ids } = parse(coversQuery, request.query)
    const caller = await callers.memberOf(workspace, 'workspace', request, response)
    demand(caller, 'deck.list')
    response.json(await turns.heavy(caller, response, () => decks.covers(workspace, ids)))
  })
  return router
}
