import { Router } from 'express'
import type { WorkspaceEnds } from '../accounts/workspaceEnds.ts'
import { parse, workspaceEndBody } from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { OwnPassword } from './ownPassword.ts'

interface Deps {
  readonly callers: Callers
  readonly ownPassword: OwnPassword
  readonly workspaceEnds: WorkspaceEnds
}

/** `/api/workspaces/:id/end`: deletes a workspace with all that is in it. */
export function workspaceEndRoutes({ callers, ownPassword, workspaceEnds }: Deps): Router {
  const router = Router()

  router.post('/:id/end', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'workspace.delete')
    const { name, password } = parse(workspaceEndBody, request.body)
    await ownPassword.demand(request, response, caller, password)
    await workspaceEnds.end(id, caller, name)
    response.status(204).end()
  })

  return router
}
