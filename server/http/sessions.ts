import { Router } from 'express'
import type { Identity } from '../accounts/identity.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { Callers } from './callers.ts'

interface Deps {
  readonly callers: Callers
  readonly identity: Identity
  readonly sessions: Sessions
}

/** `/api/me/sessions`: where the caller is signed in, and ending that. */
export function sessionRoutes({ callers, identity, sessions }: Deps): Router {
  const router = Router()

  router.get('/me/sessions', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    response.json(await sessions.list(id, identity.claim(request.headers)))
  })

  router.delete('/me/sessions/:id', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const token = await sessions.maybeToken(person.id, request.params.id)
    // Two windows may end one at once, and it may have run out: whoever wants it gone has it gone.
    if (token !== null) await identity.endSession(request.headers, token)
    response.status(204).end()
  })

  return router
}
