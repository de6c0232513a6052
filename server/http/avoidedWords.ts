import { Router } from 'express'
import type { AvoidedList } from '#shared/protocol/api.ts'
import type { AvoidedWordList } from '../brand/avoidedWords.ts'
import { avoidedBody, parse } from './body.ts'
import { demand, type Callers } from './callers.ts'

interface Services {
  readonly callers: Callers
  readonly avoidedWords: AvoidedWordList
}

/** `/api/workspaces/:id/avoided`: words that a workspace does not want in its decks. */
export function avoidedWordRoutes({ callers, avoidedWords }: Services): Router {
  const router = Router()

  router.get('/:id/avoided', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.read')
    const list: AvoidedList = { avoided: await avoidedWords.listIn(id) }
    response.json(list)
  })

  router.post('/:id/avoided', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    const { words, instead } = parse(avoidedBody, request.body)
    response.status(201).json(await avoidedWords.put(id, words, instead))
  })

  router.delete('/:id/avoided/:entryId', async (request, response) => {
    const { id, entryId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await avoidedWords.remove(id, entryId)
    response.status(204).end()
  })

  return router
}
