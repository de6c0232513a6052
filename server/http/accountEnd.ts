import { Router } from 'express'
import type { AccountEnds } from '../accounts/accountEnds.ts'
import type { Identity } from '../accounts/identity.ts'
import { Refusal } from '../errors.ts'
import { Tally } from '../tally.ts'
import { parse, passwordBody } from './body.ts'
import type { Callers } from './callers.ts'

interface Deps {
  readonly callers: Callers
  readonly identity: Identity
  readonly accountEnds: AccountEnds
}

/** Passwords that one person may try in a while. */
const tries = { most: 10, within: 60_000 } as const

/** `/api/me/end`: what becomes of what when an account is deleted, and deleting it. */
export function accountEndRoutes({ callers, identity, accountEnds }: Deps): Router {
  const router = Router()
  const tried = new Tally(tries)

  router.get('/me/end', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    response.json(await accountEnds.outlook(id))
  })

  router.post('/me/end', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { password } = parse(passwordBody, request.body)
    if (tried.tooMany(person.id))
      throw new Refusal(429, 'too-often', 'Too many tries. Wait a minute, then try again.')
    tried.add(person.id)
    if (!(await identity.isPassword(request.headers, password)))
      throw new Refusal(400, 'wrong-password', 'That is not your password. Try again.', 'password')
    await accountEnds.end(person)
    response.status(204).end()
  })

  return router
}
