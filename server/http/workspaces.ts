import type { UserId } from '#shared/model/ids.ts'
import { Router } from 'express'
import { may } from '#shared/policy.ts'
import type { Allowances } from '../accounts/allowances.ts'
import type { Invitations } from '../accounts/invitations.ts'
import type { Mailer } from '../accounts/mailer.ts'
import type { Members } from '../accounts/members.ts'
import type { News } from '../inbox/news.ts'
import type { Photos } from '../people/photos.ts'
import { invitationBody, parse, rolesBody, workspaceBody } from './body.ts'
import type { Leads } from '../library/leads.ts'
import { Refusal } from '../errors.ts'
import { demand, type Caller, type Callers } from './callers.ts'

export interface PeopleServices {
  readonly callers: Callers
  readonly members: Members
  readonly invitations: Invitations
  readonly mailer: Mailer
  readonly allowances: Pick<Allowances, 'take'>
  readonly leads: Pick<Leads, 'personChanged'>
  readonly photos: Pick<Photos, 'leftFrom'>
  readonly news: News
  /** Rights changed: this person's live sockets must ask again. */
  readonly askAgain: (userId: UserId) => void
  /** What names them as a lead follows, later than the answer. */
  readonly personChanged: (userId: UserId) => void
}

/** `/api/workspaces`: workspaces, the people in them and the invitations to them. */
export function workspaceRoutes({
  callers,
  members,
  invitations,
  mailer,
  allowances,
  leads,
  photos,
  news,
  askAgain,
}: PeopleServices): Router {
  const router = Router()

  async function demandMail({ id }: Caller): Promise<void> {
    if (!(await allowances.take(id, mailsByOne))) throw new Refusal(429, 'too-many-mails', tooManyMails)
  }

  router.post('/', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { name } = parse(workspaceBody, request.body)
    response.status(201).json(await members.createWorkspace(name, person.id))
  })

  router.patch('/:id', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'workspace.rename')
    const { name } = parse(workspaceBody, request.body)
    await members.renameWorkspace(id, name)
    response.json({ id, name, roles: caller.roles })
  })

  router.get('/:id/members', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'members.list')
    // Whoever holds an invitation's link can use it, so only those who could invite see it.
    const open = may(caller.roles, 'members.manage') ? await invitations.listOpen(id) : []
    response.json({ members: await members.list(id), invitations: open })
  })

  router.patch('/:id/members/:userId', async (request, response) => {
    const { id, userId } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'members.manage')
    const { roles } = parse(rolesBody, request.body)
    await members.setRoles(id, userId, roles)
    askAgain(userId)
    await news.rolesChanged(id, userId, caller.id)
    response.status(204).end()
  })

  router.delete('/:id/members/:userId', async (request, response) => {
    const { id, userId } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    // Everybody may leave.
    if (userId !== caller.id) demand(caller, 'members.manage')
    await members.remove(id, userId)
    askAgain(userId)
    await photos.leftFrom(id)
    await leads.personChanged(userId)
    response.status(204).end()
  })

  router.post('/:id/invitations', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'members.manage')
    const asked = parse(invitationBody, request.body)
    if (mailer.delivers) await demandMail(caller)
    const invitation = await invitations.create(id, caller.id, asked)
    if (mailer.delivers) await mailer.send(invitationMail(asked.email, caller.name, invitation.url))
    response.status(201).json(invitation)
  })

  router.delete('/:id/invitations/:invitationId', async (request, response) => {
    const { id, invitationId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'members.manage')
    await invitations.revoke(id, invitationId)
    response.status(204).end()
  })

  return router
}

/** Mails that one person may have sent in an hour: a whole department comes in at once. */
const mailsByOne = { name: 'invitation', most: 60, within: 3_600_000 } as const

const tooManyMails =
  'You have had 60 invitations sent within an hour, which is as many as one person may. Go on in a while.'

const invitationMail = (to: string, inviter: string, url: string) => ({
  to,
  subject: `${inviter} invites you to Duodeck`,
  text: `${inviter} would like to work on pitch decks with you. Open this link within seven days to join:\n\n${url}`,
})
