import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Invitations } from '#server/accounts/invitations.ts'
import type { Invitation, InvitationPreview, Me, Members, Workspace } from '#shared/protocol/api.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import {
  Browser,
  join,
  makeDeck,
  makeWorkspace,
  signUp,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { enterRoom, joinRoom } from '../../support/sockets.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

const members = (workspace: Workspace) => `/api/workspaces/${workspace.id}/members`
const invitations = (workspace: Workspace) => `/api/workspaces/${workspace.id}/invitations`
const tokenOf = ({ url }: Invitation): string => url.split('/invite/')[1]!
const preview = async (token: string) =>
  (await new Browser(server.url).get<InvitationPreview>(`/api/invitations/${token}`)).body

async function invite(owner: TestPerson, workspace: Workspace, email: string): Promise<Invitation> {
  const { body } = await owner.post<Invitation>(invitations(workspace), { email, roles: ['sales', 'viewer'] })
  return body
}

describe('a workspace', () => {
  test('its maker is admin, marketing and sales', async () => {
    const { owner, workspace } = await makeWorkspace(server.url, 'Fjord')
    expect(workspace).toMatchObject({ name: 'Fjord', roles: ['admin', 'marketing', 'sales'] })
    expect((await owner.get<Me>('/api/me')).body.workspaces).toEqual([
      { id: workspace.id, name: 'Fjord', roles: ['marketing', 'sales', 'admin'] },
    ])
  })

  test('lists its people in the order they came', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const sales = await join(owner, workspace, ['sales'], 'Sam')
    const { body } = await sales.get<Members>(members(workspace))
    expect(body.members.map(({ name, roles }) => [name, roles])).toEqual([
      ['Olga Owner', ['marketing', 'sales', 'admin']],
      ['Sam', ['sales']],
    ])
  })

  test.each([
    ['no name', { name: '  ' }, 'name'],
    ['no words', { name: 7 }, 'name'],
    ['an endless name', { name: 'x'.repeat(81) }, 'name'],
  ])('%s is refused', async (_name, body, path) => {
    const answer = await (await signUp(server.url)).post<Refused>('/api/workspaces', body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatchObject({ code: 'invalid', path })
  })
})

describe('an invitation', () => {
  test('leads to the page, tells anyone who holds it what it is, and lets the invited in', async () => {
    const { owner, workspace } = await makeWorkspace(server.url, 'Fjord')
    const guest = await signUp(server.url, 'Gus')
    const invitation = await invite(owner, workspace, guest.email.toUpperCase())
    expect(invitation).toMatchObject({ email: guest.email, roles: ['sales', 'viewer'] })
    expect(invitation.url.startsWith(`${server.url}/invite/`)).toBe(true)
    expect(await preview(tokenOf(invitation))).toEqual({
      workspaceName: 'Fjord',
      inviterName: 'Olga Owner',
      email: guest.email,
      roles: ['sales', 'viewer'],
      state: 'open',
    })

    const accepted = await guest.post<Workspace>(`/api/invitations/${tokenOf(invitation)}/accept`)

    expect(accepted).toMatchObject({ status: 200, body: { id: workspace.id, roles: ['sales', 'viewer'] } })
    expect((await preview(tokenOf(invitation))).state).toBe('accepted')
    expect((await owner.get<Members>(members(workspace))).body.invitations).toEqual([])
  })

  test('adds to the roles that a member holds', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const guest = await signUp(server.url)
    const [first] = [await invite(owner, workspace, guest.email)]
    await server.services.members.add(workspace.id, guest.id, ['marketing'])
    const accepted = await guest.post<Workspace>(`/api/invitations/${tokenOf(first)}/accept`)
    expect(accepted.body.roles).toEqual(['marketing', 'sales', 'viewer'])
  })

  test('takes back the half that its maker held for whoever was invited, once they are here', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const deck = await makeDeck(owner, workspace)
    const guest = await signUp(server.url)
    const asked = { email: guest.email, roles: ['sales'], handOver: true }
    const { body } = await owner.post<Invitation>(invitations(workspace), asked)
    const roles = async () => (await owner.get<Me>('/api/me')).body.workspaces[0]!.roles
    const pitch = () => owner.post(`/api/decks/${deck.id}/pitches`, { client: 'Northwind' })
    expect(await roles()).toEqual(['marketing', 'sales', 'admin'])
    expect((await pitch()).status).toBe(201)
    const room = await joinRoom(owner, roomName('design', deck.id))
    await guest.post(`/api/invitations/${tokenOf(body)}/accept`)
    expect(await roles()).toEqual(['marketing', 'admin'])
    expect((await pitch()).status).toBe(403)
    expect(await room.closed).toBe(closeCodes.tryLater)
  })

  test('leaves an inviter the half that is their only one', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    await owner.patch(`${members(workspace)}/${owner.id}`, { roles: ['sales', 'admin'] })
    const guest = await signUp(server.url)
    const asked = { email: guest.email, roles: ['sales'], handOver: true }
    const { body } = await owner.post<Invitation>(invitations(workspace), asked)
    await guest.post(`/api/invitations/${tokenOf(body)}/accept`)
    expect((await owner.get<Me>('/api/me')).body.workspaces[0]!.roles).toEqual(['sales', 'admin'])
  })

  test('is for one address, and says so', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const invitation = await invite(owner, workspace, 'meant@test.example')
    const other = await signUp(server.url)
    const answer = await other.post<Refused>(`/api/invitations/${tokenOf(invitation)}/accept`)
    expect(answer.status).toBe(403)
    expect(answer.body.error.code).toBe('other-address')
    expect(answer.body.error.message).toContain('meant@test.example')
    expect(answer.body.error.message).toContain(other.email)
  })

  test('asks strangers to sign in first', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const invitation = await invite(owner, workspace, 'meant@test.example')
    const answer = await new Browser(server.url).post(`/api/invitations/${tokenOf(invitation)}/accept`)
    expect(answer.status).toBe(401)
  })

  test('can be taken back, and then lets nobody in', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const guest = await signUp(server.url)
    const invitation = await invite(owner, workspace, guest.email)
    expect((await owner.delete(`${invitations(workspace)}/${invitation.id}`)).status).toBe(204)
    expect((await preview(tokenOf(invitation))).state).toBe('revoked')
    const answer = await guest.post<Refused>(`/api/invitations/${tokenOf(invitation)}/accept`)
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'invitation-revoked' } } })
    expect((await owner.delete(`${invitations(workspace)}/${invitation.id}`)).status).toBe(404)
  })

  test('works once', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const guest = await signUp(server.url)
    const invitation = await invite(owner, workspace, guest.email)
    await guest.post(`/api/invitations/${tokenOf(invitation)}/accept`)
    await owner.delete(`${members(workspace)}/${guest.id}`)
    const again = await guest.post<Refused>(`/api/invitations/${tokenOf(invitation)}/accept`)
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'invitation-accepted' } } })
    expect((await guest.get(members(workspace))).status).toBe(404)
  })

  test('accepted while an admin takes roles away, it does not bring them back', async () => {
    const { members: people, invitations: links } = server.services
    const [owner, guest] = [await signUp(server.url), await signUp(server.url)]
    for (let tick = 0; tick < 40; tick++) {
      const { body: workspace } = await owner.post<Workspace>('/api/workspaces', {
        name: `After ${tick} ticks`,
      })
      const invitation = await invite(owner, workspace, guest.email)
      await people.add(workspace.id, guest.id, ['marketing', 'sales'])
      const accepted = links.accept(tokenOf(invitation), { id: guest.id, name: 'Gus', email: guest.email })
      // Somewhere between its steps, each time a little later.
      for (let nth = 0; nth < tick; nth++) await Promise.resolve()
      await Promise.all([accepted, people.setRoles(workspace.id, guest.id, ['sales'])])
      expect(await people.rolesIn(workspace.id, guest.id), `after ${tick} ticks`).not.toContain('marketing')
    }
  })

  test('is taken whole or not at all: what fails halfway leaves it open and nobody in', async () => {
    const { db } = server.services
    const { owner, workspace } = await makeWorkspace(server.url)
    const guest = await signUp(server.url)
    const asked = { email: guest.email, roles: ['sales'], handOver: true }
    const { body } = await owner.post<Invitation>(invitations(workspace), asked)
    const accept = () => guest.post(`/api/invitations/${tokenOf(body)}/accept`)
    await sql`create trigger fails before update on member begin select raise(abort, 'the disk is away'); end`.execute(
      db,
    )
    expect((await accept()).status).toBe(500)
    expect([(await preview(tokenOf(body))).state, (await guest.get(members(workspace))).status]).toEqual([
      'open',
      404,
    ])
    await sql`drop trigger fails`.execute(db)
    expect((await accept()).status).toBe(200)
    expect((await owner.get<Me>('/api/me')).body.workspaces[0]!.roles).toEqual(['marketing', 'admin'])
  })

  test('accepted in two tabs at once, it lets them in once and tells the other', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const guest = await signUp(server.url)
    const token = tokenOf(await invite(owner, workspace, guest.email))
    const both = await Promise.all([1, 2].map(() => guest.post(`/api/invitations/${token}/accept`)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await server.services.members.rolesIn(workspace.id, guest.id)).toEqual(['sales', 'viewer'])
  })

  test('ends after a week', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const guest = await signUp(server.url)
    const invitation = await invite(owner, workspace, guest.email)
    const inEightDays = () => new Date(Date.now() + 8 * 86_400_000)
    const later = new Invitations(server.services.db, server.url, inEightDays)
    expect((await later.preview(tokenOf(invitation))).state).toBe('expired')
    expect(await later.listOpen(workspace.id)).toEqual([])
    const person = { id: guest.id, name: 'Gus', email: guest.email }
    await expect(later.accept(tokenOf(invitation), person)).rejects.toMatchObject({
      code: 'invitation-expired',
    })
  })

  test('replaces an earlier one for the same address', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const first = await invite(owner, workspace, 'meant@test.example')
    const second = await invite(owner, workspace, 'meant@test.example')
    expect((await preview(tokenOf(first))).state).toBe('revoked')
    const { body } = await owner.get<Members>(members(workspace))
    expect(body.invitations.map(({ id }) => id)).toEqual([second.id])
  })

  test('is not needed by a member', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const sales = await join(owner, workspace, ['sales'])
    const answer = await owner.post<Refused>(invitations(workspace), {
      email: sales.email,
      roles: ['viewer'],
    })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'already-member' } } })
  })

  test('shows its link to those who manage people, not to everyone', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    await invite(owner, workspace, 'meant@test.example')
    const sales = await join(owner, workspace, ['sales'])
    expect((await sales.get<Members>(members(workspace))).body.invitations).toEqual([])
    expect((await owner.get<Members>(members(workspace))).body.invitations).toHaveLength(1)
  })

  test('belongs to its workspace', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const invitation = await invite(owner, workspace, 'meant@test.example')
    const { owner: other, workspace: elsewhere } = await makeWorkspace(server.url)
    expect((await other.delete(`${invitations(elsewhere)}/${invitation.id}`)).status).toBe(404)
    expect((await preview(tokenOf(invitation))).state).toBe('open')
  })

  test('cannot be guessed', async () => {
    const answer = await new Browser(server.url).get('/api/invitations/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
    expect(answer.status).toBe(404)
  })

  test.each([
    ['no address', { email: 'x', roles: ['sales'] }, 'email'],
    ['no roles', { email: 'a@test.example', roles: [] }, 'roles'],
    ['an unknown role', { email: 'a@test.example', roles: ['sales', 'boss'] }, 'roles.1'],
  ])('with %s is refused, and the field named', async (_name, body, path) => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const answer = await owner.post<Refused>(invitations(workspace), body)
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid', path } } })
  })
})

describe('the last admin', () => {
  test('can neither step down nor go', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    await join(owner, workspace, ['marketing', 'sales'])
    const self = `${members(workspace)}/${owner.id}`
    for (const answer of [
      await owner.patch<Refused>(self, { roles: ['sales'] }),
      await owner.delete<Refused>(self),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { error: { code: 'last-admin' } } })
    }
    expect((await owner.patch(self, { roles: ['admin'] })).status).toBe(204)
  })

  test('can go when there is another', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    await join(owner, workspace, ['viewer', 'admin'])
    expect((await owner.delete(`${members(workspace)}/${owner.id}`)).status).toBe(204)
    expect((await owner.get<Me>('/api/me')).body.workspaces).toEqual([])
  })

  test('two admins who remove each other at once leave one', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const second = await join(owner, workspace, ['admin'])
    const statuses = await Promise.all([
      owner.delete(`${members(workspace)}/${second.id}`),
      second.delete(`${members(workspace)}/${owner.id}`),
    ])
    expect(statuses.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(await server.services.members.list(workspace.id)).toHaveLength(1)
  })
})

describe('live rights', () => {
  test('other roles make open sockets ask again, and the new ones count', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const deck = await makeDeck(owner, workspace)
    const person = await join(owner, workspace, ['marketing'])
    const room = await joinRoom(person, roomName('design', deck.id))
    await owner.patch(`${members(workspace)}/${person.id}`, { roles: ['sales'] })
    expect(await room.closed).toBe(4503)
    expect((await person.patch(`/api/decks/${deck.id}`, { title: 'Mine' })).status).toBe(403)
  })

  test('someone removed is out at once and does not get back in', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const deck = await makeDeck(owner, workspace)
    const person = await join(owner, workspace, ['marketing'])
    const room = await joinRoom(person, roomName('design', deck.id))
    await owner.delete(`${members(workspace)}/${person.id}`)
    expect(await room.closed).toBe(4503)
    expect(await enterRoom(person, roomName('design', deck.id))).toBe(4404)
    expect((await person.get(`/api/decks/${deck.id}`)).status).toBe(404)
  })
})
