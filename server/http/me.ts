import { Router } from 'express'
import type { AppConfig, Me } from '#shared/protocol/api.ts'
import type { Members } from '../accounts/members.ts'
import type { SignUps } from '../accounts/signUps.ts'
import type { Callers } from './callers.ts'

interface PageFacts extends Pick<AppConfig, 'demo' | 'mail' | 'publicUrl'> {
  readonly signUps: SignUps
}

/** `/api/config` and `/api/me`: what the page asks first. */
export function meRoutes(callers: Callers, members: Members, { signUps, ...facts }: PageFacts): Router {
  const router = Router()

  router.get('/config', async (_request, response) => {
    const config: AppConfig = { ...facts, signUp: await signUps.now() }
    response.json(config)
  })

  router.get('/me', async (request, response) => {
    const user = await callers.signedIn(request, response)
    const me: Me = { user, workspaces: await members.workspacesOf(user.id) }
    response.json(me)
  })

  return router
}
