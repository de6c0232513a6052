import { Router } from 'express'
import type { AccountEnds } from '../accounts/accountEnds.ts'
import { parse, passwordBody } from './body.ts'
import type { Callers } from './callers.ts'
import type { OwnPassword } from './ownPassword.ts'

interface Deps {
  readonly callers: Callers
  readonly ownPassword: OwnPassword
  readonly accountEnds: AccountEnds
}

/** `/api/me/end`: what becomes of what when an account is deleted, and deleting it. */
export function accountEndRoutes({ callers, ownPassword, accountEnds }: Deps): Router {
  const router = Router()

  router.get('/me/end', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    response.json(await accountEnds.outlook(id))
  })

  router.post('/me/end', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { password } = parse(passwordBody, request.body)
    await ownPassword.demand(request, response, person, password)
    await accountEnds.end(person)
    response.status(204).end()
  })

  return router
}
