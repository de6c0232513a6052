import { Router } from 'express'
import type { Mailer } from '../accounts/mailer.ts'
import type { FormerColleague, WorkspaceEnds } from '../accounts/workspaceEnds.ts'
import { parse, workspaceEndBody } from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { OwnPassword } from './ownPassword.ts'

interface Deps {
  readonly callers: Callers
  readonly ownPassword: OwnPassword
  readonly workspaceEnds: WorkspaceEnds
  readonly mailer: Mailer
}

/** `/api/workspaces/:id/end`: deletes a workspace with all that is in it, and tells everybody who was. */
export function workspaceEndRoutes({ callers, ownPassword, workspaceEnds, mailer }: Deps): Router {
  const router = Router()

  router.post('/:id/end', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'workspace.delete')
    const { name, password } = parse(workspaceEndBody, request.body)
    await ownPassword.demand(request, response, caller, password)
    const former = await workspaceEnds.end(id, caller.id, name)
    response.status(204).end()
    // One after the other, and nobody waits for it: a company is many mails.
    if (mailer.delivers)
      for (const one of former)
        if (one.userId !== caller.id) await mailer.send(goneMail(one, name, caller.name))
  })

  return router
}

/** Names that people chose go to confirmed addresses alone. */
function goneMail({ email, isConfirmed }: FormerColleague, name: string, by: string) {
  const what = isConfirmed ? `the workspace ${name.trim()}` : 'a workspace that you were in'
  const who = isConfirmed ? by : 'One of its admins'
  return {
    to: email,
    kind: 'notice' as const,
    subject: 'A Duodeck workspace was deleted',
    text: `${who} has deleted ${what}, for everybody in it. Its decks, pitches, files and links are gone for good. Your account stays.`,
  }
}
