import { Router } from 'express'
import { notFound } from '../errors.ts'
import type { Thanks } from '../inbox/thanks.ts'
import { parse, thanksBody } from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { Turns } from './turns.ts'

interface ThanksServices {
  readonly callers: Callers
  readonly turns: Turns
  readonly thanks: Thanks
}

/** `/api/workspaces/:id/thanks` and `/api/me/thanks`: a word of thanks between two people. */
export function thanksRoutes({ callers, turns, thanks }: ThanksServices): Router {
  const router = Router()

  router.post('/workspaces/:id/thanks', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'thanks.give')
    const asked = parse(thanksBody, request.body)
    response.status(201).json(await turns.heavy(caller, response, () => thanks.give(id, caller.id, asked)))
  })

  router.get('/me/thanks', async (request, response) => {
    const person = await callers.signedIn(request, response)
    response.json(await turns.heavy(person, response, () => thanks.of(person.id)))
  })

  router.delete('/me/thanks/:id', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    if (!(await thanks.remove(request.params.id, id))) throw notFound('thank-you')
    response.status(204).end()
  })

  return router
}
