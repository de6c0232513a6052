import { Router } from 'express'
import type { AppConfig, Me } from '#shared/protocol/api.ts'
import type { Members } from '../accounts/members.ts'
import type { Callers } from './callers.ts'

/** `/api/config` and `/api/me`: what the page asks first. */
export function meRoutes(callers: Callers, members: Members, config: AppConfig): Router {
  const router = Router()

  router.get('/config', (_request, response) => {
    response.json(config)
  })

  router.get('/me', async (request, response) => {
    const user = await callers.signedIn(request, response)
    const me: Me = { user, workspaces: await members.workspacesOf(user.id) }
    response.json(me)
  })

  return router
}
