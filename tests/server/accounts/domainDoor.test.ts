import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { isPublicMail } from '#server/accounts/publicMail.ts'
import type { Role } from '#shared/policy.ts'
import type { DomainDoor, DomainDoorPreview, Me, Workspace } from '#shared/protocol/api.ts'
import {
  Browser,
  join,
  makeWorkspace,
  password,
  signUp,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
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

async function confirm(person: TestPerson, on = server): Promise<void> {
  await person.post('/api/me/email', { email: person.email })
  const mails = on.logged.flatMap(({ mail }) => (mail ? [mail as { to: string; text: string }] : []))
  const text = mails.findLast(({ to }) => to === person.email)?.text ?? ''
  const token = /\/confirm-email\/([\w-]+)/.exec(text)?.[1]
  expect((await person.post('/api/me/email/confirm', { token })).status).toBe(200)
}

test('whoever has a confirmed address of the domain comes in, with the roles that were chosen', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
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
    const { owner, workspace } = await makeWorkspace(server.url)
    const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
    expect((await enter(await confirmed(at(domain)), token)).body.error.code).toBe('other-domain')
  },
)

test('closed by one press, or opened anew, the link leads nowhere; who is in stays as they are', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
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
  const { owner, workspace } = await makeWorkspace(server.url)
  const answer = await open(owner, workspace, domain, roles)
  expect([answer.status, answer.body.error.path]).toEqual([400, path])
  expect((await owner.get(`/api/workspaces/${workspace.id}/door`)).body).toEqual({ door: null })
})

test('only admins open, see and close it', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
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

test('where accounts are for the invited, the link makes one for an address of the domain alone', async () => {
  const invited = await startTestServer({ config: { signUp: 'invited' } })
  onTestFinished(() => invited.discard())
  const { owner, workspace } = await makeWorkspace(invited.url)
  const token = tokenOf((await open(owner, workspace, 'door.example')).body.door)
  const make = (email: string, invitation: string) =>
    new Browser(invited.url).post('/api/auth/sign-up/email', { name: 'Kim', email, password, invitation })
  expect((await make('kim@other.example', token)).status).toBe(403)
  expect((await make('kim@door.example', token)).status).toBe(200)
  await owner.delete(`/api/workspaces/${workspace.id}/door`)
  expect((await make('kit@door.example', token)).status).toBe(403)
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
  ['gmail.com', true],
  ['mail.gmail.com', true],
  ['com.au', true],
  ['northwind.com', false],
  ['mail.northwind.co.uk', false],
  ['gmail-partners.example', false],
])('anybody may have an address at %s: %s', (domain, isPublic) => {
  expect(isPublicMail(domain)).toBe(isPublic)
})
