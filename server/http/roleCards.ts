import { Router } from 'express'
import { isDescribedRole, isRoleCardField } from '#shared/model/roleCard.ts'
import { notFound } from '../errors.ts'
import type { RoleCards } from '../people/roleCards.ts'
import { parse, roleCardBody } from './body.ts'
import { demand, type Callers } from './callers.ts'

interface Services {
  readonly callers: Callers
  readonly roleCards: RoleCards
}

/** `/api/workspaces/:id/role-cards`: how each side describes its half of the work. */
export function roleCardRoutes({ callers, roleCards }: Services): Router {
  const router = Router()

  router.get('/:id/role-cards', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'members.list')
    response.json(await roleCards.of(id))
  })

  router.put('/:id/role-cards/:role/:field', async (request, response) => {
    const { id, role, field } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    if (!isDescribedRole(role) || !isRoleCardField(field)) throw notFound('line of a role card')
    demand(caller, `roleCard.write.${role}`)
    response.json(await roleCards.write(id, role, { field, ...parse(roleCardBody, request.body) }))
  })

  return router
}
