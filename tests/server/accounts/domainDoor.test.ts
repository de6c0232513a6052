import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { MailedLinks } from '#server/accounts/mailedLinks.ts'
import { isPublicMail } from '#server/accounts/publicMail.ts'
import type { Role } from '#shared/policy.ts'
import type { DomainDoor, DomainDoorPreview, Me, Workspace } from '#shared/protocol/api.ts'
import { Browser, join, password, signUp, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

let made = 0
const at = (domain: string): string => `door${++made}@${domain}`

const open = (admin: Browser, { id }: Workspace, domain: unknown, roles: unknown = ['sales']) =>
  admin.put<Refused & { door: DomainDoor }>(`/api/workspaces/${id}/door`, { domain, roles })
const tokenOf = ({ url }: DomainDoor): string => url.split('/join/')[1]!
const enter = (person: Browser, token: string) => person.post<Refused & Workspace>(`/api/doors/${token}/join`)

/** Somebody who has opened the link that was sent to their address. */
async function confirmed(email: string, on = server): Promise<TestPerson> {
  const person = await signUp(on.url, 'Kim', email)
  await confirm(person, on)
  return person
}

/** A workspace of somebody at this domain, who may open a door for it. */
async function companyAt(domain: string, on = server): Promise<{ owner: TestPerson; workspace: Workspace }> {
  const owner = await confirmed(at(domain), on)
  const { body: workspace } = await owner.post<Workspace>('/api/workspaces', { name: 'Acme' })
  return { owner, workspace }
}

/** What was mailed to an address last. */
function mailTo(address: string, on = server): string {
  const mails = on.logged.flatMap(({ mail }) => (mail ? [mail as { to: string; text: string }] : []))
  return mails.findLast(({ to }) => to === address)?.text ?? ''
}

async function confirm(person: TestPerson, on = server): Promise<void> {
  await person.post('/api/me/email', { email: person.email })
  const text = mailTo(person.email, on)
  const token = /\/confirm-email\/([\w-]+)/.exec(text)?.[1]
  expect((await person.post('/api/me/email/confirm', { token })).status).toBe(200)
}

test('whoever has a confirmed address of the domain comes in, with the roles that were chosen', async () => {
  const { owner, workspace } = await companyAt('northwind.example')
  const opened = await open(owner, workspace, ' @Northwind.Example ', ['viewer', 'viewer'])
  expect(opened.body.door).toMatchObject({ domain: 'northwind.example', roles: ['viewer'] })
  const token = tokenOf(opened.body.door)
  expect((await new Browser(server.url).get<DomainDoorPreview>(`/api/doors/${token}`)).body).toEqual({
    workspaceName: workspace.name,
    domain: 'northwind.example',
    roles: ['viewer'],
  })

  const person = await signUp(server.url, 'Kim', at('northwind.example'))
  expect((await enter(person, token)).body.error.code).toBe('not-confirmed')
  await confirm(person)
  // In two tabs at once, and again: once.
  const entries = await Promise.all([enter(person, token), enter(person, token)])
  expect(entries.map(({ status, body }) => [status, body.roles])).toEqual([
    [200, ['viewer']],
    [200, ['viewer']],
  ])
})

test.each(['other.example', 'sub.door.example', 'notdoor.example', 'door.example.com'])(
  'an address at %s is of another domain',
  async (domain) => {
    const { owner, workspace } = await companyAt('door.example')
    const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
    expect((await enter(await confirmed(at(domain)), token)).body.error.code).toBe('other-domain')
  },
)

test('closed by one press, or opened anew, the link leads nowhere; who is in stays as they are', async () => {
  const { owner, workspace } = await companyAt('door.example')
  const first = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  const person = await confirmed(at('door.example'))
  const late = await confirmed(at('door.example'))
  await enter(person, first)
  const second = tokenOf((await open(owner, workspace, 'door.example', ['marketing'])).body.door)
  expect((await enter(late, first)).status).toBe(404)
  // Whoever is in gets nothing by it that an admin has not given them.
  expect((await enter(person, second)).body.roles).toEqual(['sales'])
  expect((await owner.delete(`/api/workspaces/${workspace.id}/door`)).status).toBe(204)
  expect((await owner.delete(`/api/workspaces/${workspace.id}/door`)).status).toBe(204)
  expect((await enter(late, second)).status).toBe(404)
  expect((await late.get<Me>('/api/me')).body.workspaces).toEqual([])
  expect((await person.get<Me>('/api/me')).body.workspaces).toHaveLength(1)
})

test.each([
  ['gmail.com', ['sales'], 'domain'],
  ['yahoo.co.uk', ['sales'], 'domain'],
  ['co.uk', ['sales'], 'domain'],
  ['localhost', ['sales'], 'domain'],
  ['a b.example', ['sales'], 'domain'],
  ['<b>.example', ['sales'], 'domain'],
  [`${'a.'.repeat(200)}example`, ['sales'], 'domain'],
  [{ $ne: '' }, ['sales'], 'domain'],
  ['door.example', ['admin'], 'roles.0'],
  ['door.example', [], 'roles'],
])('no door opens for %j as %j', async (domain, roles, path) => {
  const { owner, workspace } = await companyAt('door.example')
  const answer = await open(owner, workspace, domain, roles)
  expect([answer.status, answer.body.error.path]).toEqual([400, path])
  expect((await owner.get(`/api/workspaces/${workspace.id}/door`)).body).toEqual({ door: null })
})

test('only admins open, see and close it', async () => {
  const { owner, workspace } = await companyAt('door.example')
  await open(owner, workspace, 'door.example')
  const path = `/api/workspaces/${workspace.id}/door`
  for (const roles of [
    ['marketing'],
    ['sales'],
    ['viewer'],
  ] as const satisfies readonly (readonly Role[])[]) {
    const member = await join(owner, workspace, roles)
    const tries = [
      await member.get(path),
      await open(member, workspace, 'mine.example'),
      await member.delete(path),
    ]
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403])
  }
  expect((await (await signUp(server.url)).get(path)).status).toBe(404)
  expect((await owner.get<{ door: DomainDoor }>(path)).body.door.domain).toBe('door.example')
})

test('where accounts are for the invited, one is made by a link that was mailed to its address, and by no other', async () => {
  const invited = await startTestServer({ config: { signUp: 'invited' } })
  onTestFinished(() => invited.discard())
  const { owner, workspace } = await companyAt('door.example', invited)
  const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  const kim = new Browser(invited.url)
  const make = (email: string, invitation: string, proof?: string) =>
    kim.post<Refused>('/api/auth/sign-up/email', { name: 'Kim', email, password, invitation, proof })
  const ask = (email: string, by = token) => kim.post<Refused>(`/api/doors/${by}/mail`, { email })

  // Whoever has the door's link alone, which goes round the company, makes none.
  expect((await make('kim@other.example', token)).status).toBe(403)
  expect((await make('kim@door.example', token)).status).toBe(403)
  expect((await ask('kim@other.example')).status).toBe(400)
  expect((await ask('kim@door.example', 'none')).status).toBe(404)

  expect((await ask('Kim@Door.example')).status).toBe(202)
  const link = new URL(/http\S+/.exec(mailTo('kim@door.example', invited))![0])
  expect(link.pathname).toBe(`/join/${token}`)
  const told = new URLSearchParams(link.hash.slice(1))
  const proof = told.get('proof')!
  expect(told.get('email')).toBe('kim@door.example')
  for (const [email, by] of [
    ['lee@door.example', proof],
    ['kim@door.example', proof.replace('.', '0.')],
    ['kim@door.example', `${proof}x`],
    ['kim@door.example', '.'],
  ] as const)
    expect((await make(email, token, by)).status).toBe(403)
  expect((await make('kim@door.example', token, proof)).status).toBe(200)
  // The mailbox is theirs for sure, so nothing more is asked.
  expect((await enter(kim, token)).body).toMatchObject({ id: workspace.id, roles: ['sales'] })

  // Whoever asks learns nothing: one who has an account gets word of it.
  expect((await ask('kim@door.example')).status).toBe(202)
  expect(mailTo('kim@door.example', invited)).toContain('You have an account already')
  // Who was removed makes no account anew with what was mailed before.
  const { id } = (await kim.get<Me>('/api/me')).body.user
  await owner.delete(`/api/workspaces/${workspace.id}/members/${id}`)
  expect((await kim.post('/api/me/end', { password })).status).toBe(204)
  expect((await make('kim@door.example', token, proof)).body.error.message).toContain('Ask an admin')
  await owner.delete(`/api/workspaces/${workspace.id}/door`)
  expect((await ask('lee@door.example')).status).toBe(404)
})

test('a link that was mailed holds for a day; who was removed gets none', async () => {
  let now = new Date('2026-11-30T09:00:00Z')
  const links = new MailedLinks('a secret of thirty-two characters', () => now)
  const proof = links.proof('door', 'kim@door.example')
  const mailedAt = now
  expect(links.mailedAt(proof, 'door', 'KIM@door.example')).toEqual(mailedAt)
  expect(links.mailedAt(proof, 'other', 'kim@door.example')).toBeNull()
  now = new Date('2026-12-01T08:59:59Z')
  expect(links.mailedAt(proof, 'door', 'kim@door.example')).toEqual(mailedAt)
  now = new Date('2026-12-01T09:00:01Z')
  expect(links.mailedAt(proof, 'door', 'kim@door.example')).toBeNull()

  const { owner, workspace } = await companyAt('door.example')
  const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  const person = await confirmed(at('door.example'))
  await enter(person, token)
  await owner.delete(`/api/workspaces/${workspace.id}/members/${person.id}`)
  const alias = person.email.replace('@', '+new@')
  await new Browser(server.url).post(`/api/doors/${token}/mail`, { email: alias })
  const text = mailTo(alias)
  expect(text).toContain('does not let you in')
  expect(text).not.toContain('proof')
})

test.each(['removed', 'demoted and gone', 'gone with the account'])(
  'who was %s comes in no more by the link, also by another account for the same mailbox; an invitation lets in',
  async (way) => {
    const { owner, workspace } = await companyAt('door.example')
    const token = tokenOf((await open(owner, workspace, 'door.example', ['marketing'])).body.door)
    const person = await confirmed(at('door.example'))
    await enter(person, token)
    const members = `/api/workspaces/${workspace.id}/members/${person.id}`
    if (way === 'removed') await owner.delete(members)
    else await owner.patch(members, { roles: ['viewer'] })
    if (way === 'demoted and gone') await person.delete(members)
    let again = person
    if (way === 'gone with the account') {
      expect((await person.post('/api/me/end', { password })).status).toBe(204)
      again = await confirmed(person.email)
    }
    const other = await confirmed(person.email.replace('@', '+again@'))
    for (const one of [again, other]) {
      const answer = await enter(one, token)
      expect([answer.status, answer.body.error.code]).toEqual([403, 'needs-invitation'])
    }
    const invited = await owner.post<{ url: string }>(`/api/workspaces/${workspace.id}/invitations`, {
      email: again.email,
      roles: ['viewer'],
    })
    const invitation = invited.body.url.split('/invite/')[1]
    expect((await again.post(`/api/invitations/${invitation}/accept`)).status).toBe(200)
    expect((await enter(again, token)).body.roles).toEqual(['viewer'])
  },
)

test('whoever never had the mailbox is not told who left', async () => {
  const { owner, workspace } = await companyAt('door.example')
  const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  const person = await confirmed(at('door.example'))
  await enter(person, token)
  await owner.delete(`/api/workspaces/${workspace.id}/members/${person.id}`)
  const guess = await signUp(server.url, 'Guess', person.email.replace('@', '+guess@'))
  expect((await enter(guess, token)).body.error.code).toBe('not-confirmed')
})

test('a link stands as long as whoever opened it manages people', async () => {
  const { owner, workspace } = await companyAt('door.example')
  const admin = await join(owner, workspace, ['admin'])
  expect((await open(admin, workspace, 'door.example')).body.error.path).toBe('domain')
  const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  await admin.patch(`/api/workspaces/${workspace.id}/members/${owner.id}`, { roles: ['sales'] })
  expect((await enter(await confirmed(at('door.example')), token)).status).toBe(404)
  expect((await admin.get(`/api/workspaces/${workspace.id}/door`)).body).toEqual({ door: null })
})

test('an address that was confirmed long ago is confirmed again', async () => {
  const { owner, workspace } = await companyAt('door.example')
  const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  const person = await confirmed(at('door.example'))
  const dayAgo = new Date(Date.now() - 25 * 3_600_000).toISOString()
  await server.services.db
    .updateTable('user')
    .set({ emailConfirmedAt: dayAgo })
    .where('id', '=', person.id)
    .execute()
  expect((await enter(person, token)).body.error.code).toBe('not-confirmed')
  await confirm(person)
  expect((await enter(person, token)).status).toBe(200)
})

test('who is in already does not use up what the link lets in', async () => {
  const { owner, workspace } = await companyAt('door.example')
  const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  const people = await Promise.all(Array.from({ length: 6 }, () => confirmed(at('door.example'))))
  for (const person of people.slice(0, 5))
    for (let n = 0; n < 20; n++) expect((await enter(person, token)).status).toBe(200)
  expect((await enter(people[5]!, token)).status).toBe(200)
})

test('links cannot be tried without end', async () => {
  const person = await signUp(server.url)
  const statuses: number[] = []
  for (let n = 0; n < 21; n++) statuses.push((await enter(person, `made-up-${n}`)).status)
  expect(statuses).toEqual([...Array<number>(20).fill(404), 429])
})

test.each([
  ['outlook.de', true],
  ['mail.ru', true],
  ['privaterelay.appleid.com', true],
  ['bluewin.ch', true],
  ['gmail.com', true],
  ['mail.gmail.com', true],
  ['com.au', true],
  ['northwind.com', false],
  ['mail.northwind.co.uk', false],
  ['gmail-partners.example', false],
])('anybody may have an address at %s: %s', (domain, isPublic) => {
  expect(isPublicMail(domain)).toBe(isPublic)
})
