import { Router } from 'express'
import type { DomainDoors } from '../accounts/domainDoors.ts'
import type { Mailer } from '../accounts/mailer.ts'
import type { Members } from '../accounts/members.ts'
import type { SignUps } from '../accounts/signUps.ts'
import { notFound, Refusal } from '../errors.ts'
import { Tally } from '../tally.ts'
import { addressBody, domainDoorBody, parse } from './body.ts'
import { demand, type Callers } from './callers.ts'
import { originOf } from './origin.ts'

interface Deps {
  readonly callers: Callers
  readonly members: Members
  readonly doors: DomainDoors
  readonly signUps: Pick<SignUps, 'now'>
  readonly mailer: Mailer
  readonly askAgain: (userId: string) => void
  readonly personChanged: (userId: string) => void
}

/** In an hour: links that one person may try or one network have mailed, and people who come in by one or have it mailed. */
const tries = { most: 20, within: 3_600_000 } as const
const entries = { most: 100, within: 3_600_000 } as const

/** `/api/workspaces/:id/door` for those who manage people, `/api/doors/:token` for whoever holds the link. */
export function domainDoorRoutes(deps: Deps): Router {
  const { callers, members, doors, signUps, mailer, askAgain, personChanged } = deps
  const router = Router()
  const [tried, entered] = [new Tally(tries), new Tally(entries)]
  const [askedFrom, mailed] = [new Tally(tries), new Tally(entries)]

  router.get('/workspaces/:id/door', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'members.manage')
    response.json({ door: await doors.maybe(id) })
  })

  router.put('/workspaces/:id/door', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'members.manage')
    response.json({ door: await doors.open(id, caller, parse(domainDoorBody, request.body)) })
  })

  router.delete('/workspaces/:id/door', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'members.manage')
    await doors.close(id)
    response.status(204).end()
  })

  router.get('/doors/:token', async (request, response) => {
    response.json(await doors.preview(request.params.token))
  })

  router.post('/doors/:token/mail', async (request, response) => {
    const { token } = request.params
    const { email } = parse(addressBody, request.body)
    if ((await signUps.now()) === 'closed') throw noAccounts()
    const { key, isShared } = originOf(request)
    // Behind a proxy that hides addresses everybody would be one.
    if ((!isShared && askedFrom.tooMany(key)) || mailed.tooMany(token)) throw tooManyMails()
    // Only what is mailed counts: a door and an address that fit.
    const mail = await doors.mailFor(token, email)
    askedFrom.add(key)
    mailed.add(token)
    await mailer.send(mail)
    response.status(202).end()
  })

  router.post('/doors/:token/join', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { token } = request.params
    if (tried.tooMany(person.id) || entered.tooMany(token))
      throw new Refusal(429, 'too-often', 'Too many come in by this link just now. Try again in an hour.')
    tried.add(person.id)
    const { workspaceId, isNew } = await doors.join(token, person)
    if (isNew) {
      entered.add(token)
      askAgain(person.id)
      personChanged(person.id)
    }
    const joined = (await members.workspacesOf(person.id)).find(({ id }) => id === workspaceId)
    if (!joined) throw notFound('workspace')
    response.json(joined)
  })

  return router
}

const noAccounts = (): Refusal =>
  new Refusal(403, 'sign-up-closed', 'No new accounts are made on this server. Sign in if you have one.')

const tooManyMails = (): Refusal =>
  new Refusal(
    429,
    'too-often',
    'Many links were sent just now. Try again in an hour, or ask an admin for an invitation.',
  )
