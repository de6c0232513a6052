import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Invitation, OwnEmail } from '#shared/protocol/api.ts'
import {
  Browser,
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
const fresh = (): string => `moved${++made}@test.example`

const ask = (person: TestPerson, email: string, word = password) =>
  person.post<Refused & OwnEmail>('/api/me/email', { email, password: word })
const confirm = (person: Browser, token: string) =>
  person.post<Refused & OwnEmail>('/api/me/email/confirm', { token })
const own = async (person: Browser) => (await person.get<OwnEmail>('/api/me/email')).body
const signIn = async (email: string, word = password) =>
  (await new Browser(server.url).post('/api/auth/sign-in/email', { email, password: word })).status

/** Without a mail server they stand in the log, for the operator to pass on. */
const mailsTo = (email: string): readonly string[] =>
  server.logged.flatMap(({ mail }) => {
    const { to, text } = (mail ?? {}) as { to?: string; text?: string }
    return to === email ? [text ?? ''] : []
  })
const tokenFor = (email: string): string =>
  /\/confirm-email\/([\w-]+)/.exec(mailsTo(email).at(-1) ?? '')?.[1] ?? ''

test('a new address counts once its link is opened, and the old one is told before and after', async () => {
  const [person, next] = [await signUp(server.url, 'Kim'), fresh()]
  expect((await ask(person, next.toUpperCase())).body.pending?.email).toBe(next)
  expect(await own(person)).toMatchObject({ email: person.email, isConfirmed: false })
  expect(await signIn(next)).toBe(401)
  expect(mailsTo(person.email)).toEqual([expect.stringContaining(next)])

  const token = tokenFor(next)
  expect((await confirm(person, token)).body).toEqual({
    email: next,
    isConfirmed: true,
    isFresh: true,
    pending: null,
  })
  expect([await signIn(next), await signIn(person.email)]).toEqual([200, 401])
  expect(mailsTo(person.email)).toHaveLength(2)
  expect((await person.get<{ user: { email: string } }>('/api/me')).body.user.email).toBe(next)
  expect((await confirm(person, token)).body.error.code).toBe('link-expired')
  // The old one is free again.
  await signUp(server.url, 'Somebody else', person.email)
})

test('one’s own address is confirmed the same way, once, without a password', async () => {
  const person = await signUp(server.url)
  expect((await ask(person, person.email, '')).status).toBe(202)
  await confirm(person, tokenFor(person.email))
  expect(await own(person)).toEqual({ email: person.email, isConfirmed: true, isFresh: true, pending: null })
  expect((await ask(person, person.email)).body.error.code).toBe('own-address')
})

test('of two changes the later counts, and one that was taken back does not', async () => {
  const [person, first, second] = [await signUp(server.url), fresh(), fresh()]
  await ask(person, first)
  const older = tokenFor(first)
  await ask(person, second)
  expect((await confirm(person, older)).body.error.code).toBe('link-expired')
  expect((await person.delete('/api/me/email')).status).toBe(204)
  expect((await confirm(person, tokenFor(second))).body.error.code).toBe('link-expired')
  expect((await own(person)).pending).toBeNull()
})

test('of two people who want one address the first to open the link has it; twice at once counts once', async () => {
  const [one, other, wanted] = [await signUp(server.url), await signUp(server.url), fresh()]
  await ask(one, wanted)
  const ones = tokenFor(wanted)
  await ask(other, wanted)
  const others = tokenFor(wanted)
  const answers = await Promise.all([confirm(one, ones), confirm(one, ones)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  expect((await confirm(other, others)).body.error.code).toBe('address-taken')
  expect((await own(other)).email).toBe(other.email)
})

test('whoever asks for an address does not learn that it is somebody’s, who gets word and no link', async () => {
  const [person, owner, free] = [await signUp(server.url, 'Chosen Canary'), await signUp(server.url), fresh()]
  const shape = ({ status, body }: Awaited<ReturnType<typeof ask>>, to: string) =>
    JSON.stringify([status, { ...body, pending: { ...body.pending, expiresAt: '' } }]).replace(to, '')
  const taken = shape(await ask(person, owner.email), owner.email)
  expect(shape(await ask(person, free), free)).toBe(taken)
  expect(taken).toContain('202')
  expect(mailsTo(owner.email)).toEqual([expect.stringContaining('It belongs to yours')])
  expect(tokenFor(owner.email)).toBe('')
  expect(mailsTo(free).join()).not.toContain('Canary')
})

test('a link is for one account, and a stranger learns nothing from it', async () => {
  const [person, stranger, next] = [await signUp(server.url), await signUp(server.url), fresh()]
  await ask(person, next)
  expect((await confirm(stranger, tokenFor(next))).body.error.code).toBe('other-account')
  expect((await confirm(new Browser(server.url), tokenFor(next))).status).toBe(401)
  expect((await confirm(person, tokenFor(next))).status).toBe(200)
})

test.each([
  [
    'a changed password',
    (person: TestPerson) =>
      person.post('/api/auth/change-password', {
        currentPassword: password,
        newPassword: 'another-long-password',
      }),
  ],
  ['a deleted account', (person: TestPerson) => person.post('/api/me/end', { password })],
])('%s ends a change that waits', async (_what, happens) => {
  const [person, next] = [await signUp(server.url), fresh()]
  await ask(person, next)
  expect((await happens(person)).status).toBeLessThan(300)
  expect([401, 404]).toContain((await confirm(person, tokenFor(next))).status)
})

test('a reset link that went to the old address is worth nothing afterwards', async () => {
  const [person, next] = [await signUp(server.url), fresh()]
  await new Browser(server.url).post('/api/auth/request-password-reset', { email: person.email })
  const token = /\/reset-password\/([\w-]+)/.exec(mailsTo(person.email).at(-1) ?? '')?.[1]
  await ask(person, next)
  await confirm(person, tokenFor(next))
  const reset = { token, newPassword: 'somebody-elses-word' }
  expect((await new Browser(server.url).post('/api/auth/reset-password', reset)).status).toBe(400)
})

test('an invitation for the new address is theirs once it is confirmed, one for the old no longer', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
  const [person, next] = [await signUp(server.url), fresh()]
  const { url } = (
    await owner.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, {
      email: next,
      roles: ['sales'],
    })
  ).body
  const accept = () => person.post(`/api/invitations/${url.split('/invite/')[1]}/accept`)
  expect((await accept()).status).toBe(403)
  await ask(person, next)
  await confirm(person, tokenFor(next))
  expect((await accept()).status).toBe(200)
})

test.each([
  ['a wrong password', { email: 'x@test.example', password: 'not-the-password' }, 'password'],
  ['no password', { email: 'x@test.example' }, 'password'],
  ['no address', { email: 'nobody', password }, 'email'],
  ['two addresses', { email: 'a@test.example, b@test.example', password }, 'email'],
  ['a header in it', { email: 'a@test.example\r\nBcc: b@test.example', password }, 'email'],
  ['an endless one', { email: `${'a'.repeat(300)}@test.example`, password }, 'email'],
])('%s changes nothing', async (_what, body, path) => {
  const person = await signUp(server.url)
  const answer = await person.post<Refused>('/api/me/email', body)
  expect([answer.status, answer.body.error.path]).toEqual([400, path])
  expect((await own(person)).pending).toBeNull()
})

test('nobody has mails sent without end', async () => {
  const person = await signUp(server.url)
  const statuses: number[] = []
  for (let n = 0; n < 11; n++) statuses.push((await ask(person, person.email, '')).status)
  expect(statuses).toEqual([...Array<number>(10).fill(202), 429])
})
