import { Router } from 'express'
import { notFound } from '../errors.ts'
import type { PeopleServices } from './workspaces.ts'

/** `/api/invitations/:token`: what an invitation says, and accepting it. */
export function invitationRoutes(services: PeopleServices): Router {
  const { callers, members, invitations, news, askAgain, personChanged } = services
  const router = Router()

  router.get('/:token', async (request, response) => {
    response.json(await invitations.preview(request.params.token))
  })

  router.post('/:token/accept', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { workspaceId, inviterId } = await invitations.accept(request.params.token, person)
    askAgain(person.id)
    personChanged(person.id)
    if (inviterId !== null) {
      askAgain(inviterId)
      await news.rolesChanged(workspaceId, inviterId, person.id)
    }
    const joined = (await members.workspacesOf(person.id)).find(({ id }) => id === workspaceId)
    if (!joined) throw notFound('workspace')
    response.json(joined)
  })

  return router
}
