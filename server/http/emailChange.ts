import { Router } from 'express'
import type { EmailChanges } from '../accounts/emailChanges.ts'
import { Refusal } from '../errors.ts'
import { Tally } from '../tally.ts'
import { confirmEmailBody, emailChangeBody, parse } from './body.ts'
import type { Callers } from './callers.ts'
import type { OwnPassword } from './ownPassword.ts'

interface Deps {
  readonly callers: Callers
  readonly ownPassword: OwnPassword
  readonly emailChanges: EmailChanges
  readonly askAgain: (userId: string) => void
}

/** Changes that one person may ask for, and links that they may try, in an hour. */
const asks = { most: 10, within: 3_600_000 } as const

/** `/api/me/email`: the caller's address, another one in its place, and confirming it. */
export function emailChangeRoutes({ callers, ownPassword, emailChanges, askAgain }: Deps): Router {
  const router = Router()
  const [asked, tried] = [new Tally(asks), new Tally(asks)]

  function count(tally: Tally, id: string): void {
    if (tally.tooMany(id))
      throw new Refusal(429, 'too-often', 'That is enough for now. Try again in an hour.')
    tally.add(id)
  }

  router.get('/me/email', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    response.json(await emailChanges.of(id))
  })

  router.post('/me/email', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { email, password } = parse(emailChangeBody, request.body)
    // To confirm the address that counts anyway takes none.
    if (email.toLowerCase() !== person.email) await ownPassword.demand(request, response, person, password)
    count(asked, person.id)
    await emailChanges.ask(person, email)
    response.status(202).json(await emailChanges.of(person.id))
  })

  router.delete('/me/email', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    await emailChanges.cancel(id)
    response.status(204).end()
  })

  router.post('/me/email/confirm', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { token } = parse(confirmEmailBody, request.body)
    count(tried, person.id)
    await emailChanges.confirm(person, token)
    // Every page says the address, and none of them knows.
    askAgain(person.id)
    response.json(await emailChanges.of(person.id))
  })

  return router
}
