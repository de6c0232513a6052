import { Router } from 'express'
import type { UserId } from '#shared/model/ids.ts'
import { topics, type Topic } from '#shared/model/notification.ts'
import type { Told, Unread } from '#shared/protocol/inbox.ts'
import { notFound } from '../errors.ts'
import type { Digest } from '../inbox/digest.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Notifications } from '../inbox/notifications.ts'
import { onBody, parse, readBody, readUpToBody } from './body.ts'
import type { Callers } from './callers.ts'
import type { Turns } from './turns.ts'

interface InboxServices {
  readonly callers: Callers
  readonly turns: Turns
  readonly inbox: Inbox
  readonly notifications: Notifications
  readonly digest: Digest
}

/** `/api/me/inbox`, `/api/me/told` and `/api/me/digest`: what I am told, and how. */
export function inboxRoutes(services: InboxServices): Router {
  const { callers, turns, inbox, notifications, digest } = services
  const router = Router()

  router.get('/me/inbox', async (request, response) => {
    const person = await callers.signedIn(request, response)
    response.json(await turns.heavy(person, response, () => inbox.of(person.id)))
  })

  router.get('/me/inbox/unread', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const answer: Unread = { unread: await notifications.unread(id) }
    response.json(answer)
  })

  router.post('/me/inbox/read', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    await notifications.markUpTo(id, parse(readUpToBody, request.body).upTo)
    response.status(204).end()
  })

  router.patch('/me/inbox/:id', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const { read } = parse(readBody, request.body)
    if (!(await notifications.mark(id, request.params.id, read))) throw notFound('entry')
    response.status(204).end()
  })

  async function told(id: UserId): Promise<Told> {
    return { topics: await notifications.topicsOf(id), digest: await digest.isOn(id) }
  }

  router.get('/me/told', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    response.json(await told(id))
  })

  router.put('/me/told/:topic', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const { topic } = request.params
    if (!isTopic(topic)) throw notFound('topic')
    await notifications.choose(id, topic, parse(onBody, request.body).on)
    response.json(await told(id))
  })

  router.put('/me/digest', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    await digest.choose(id, parse(onBody, request.body).on)
    response.json(await told(id))
  })

  /** From a mail, without signing in: whoever has the secret may do this and nothing else. */
  router.post('/digest/:token/off', async (request, response) => {
    if (!(await digest.switchOff(request.params.token))) throw notFound('address')
    response.status(204).end()
  })

  return router
}

const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name)
