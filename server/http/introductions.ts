import { Router, type Request, type Response } from 'express'
import type { Introduced } from '#shared/protocol/people.ts'
import type { Pitches } from '../library/pitches.ts'
import type { Introductions } from '../people/introductions.ts'
import { introductionBody, parse } from './body.ts'
import { demand, type Callers } from './callers.ts'

interface Services {
  readonly callers: Callers
  readonly pitches: Pick<Pitches, 'maybe'>
  readonly introductions: Introductions
}

/** `/api/pitches/:id/introduction`: two who lead a pitch together for the first time. */
export function introductionRoutes({ callers, pitches, introductions }: Services): Router {
  const router = Router()
  async function open<Path extends { id: string }>(request: Request<Path>, response: Response) {
    const { thing, caller } = await callers.withThing(
      () => pitches.maybe(request.params.id),
      'pitch',
      request,
      response,
    )
    demand(caller, 'pitch.read')
    return { pitch: thing, caller }
  }

  router.get('/:id/introduction', async (request, response) => {
    const { pitch, caller } = await open(request, response)
    const answer: Introduced = { introduction: await introductions.maybe(pitch, caller.id) }
    response.json(answer)
  })

  router.put('/:id/introduction/:userId', async (request, response) => {
    const { pitch, caller } = await open(request, response)
    const { opener } = parse(introductionBody, request.body)
    await introductions.answer(pitch, caller.id, request.params.userId, opener)
    response.status(204).end()
  })

  router.post('/:id/introduction/:userId/undo', async (request, response) => {
    const { caller } = await open(request, response)
    const { opener } = parse(introductionBody, request.body)
    await introductions.takeBack(caller.id, request.params.userId, opener)
    response.status(204).end()
  })

  return router
}
