import { QueryClient } from '@tanstack/react-query'
import { matchRoutes } from 'react-router'
import { expect, onTestFinished, test } from 'vitest'
import { createRoutes } from '#client/routes.tsx'
import type { AppConfig } from '#shared/protocol/api.ts'
import { eventually } from '../../support/eventually.ts'
import { Browser, join, makeWorkspace, password, signUp, type Refused } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { startMailServer, type MailServer } from '../../support/smtp.ts'

async function withMail(): Promise<{ server: TestServer; mail: MailServer }> {
  const mail = await startMailServer()
  onTestFinished(() => mail.close())
  const server = await startTestServer({
    config: { mail: { smtpUrl: mail.url, from: 'Duodeck <decks@example.com>' } },
  })
  onTestFinished(() => server.discard())
  return { server, mail }
}

/** What the link in a mail says to the screen it opens. Empty where there is no such screen. */
function screenOf(mail: string): Readonly<Record<string, string | undefined>> {
  const { pathname } = new URL(/http\S+/.exec(mail)?.[0] ?? '')
  return matchRoutes(createRoutes(new QueryClient()), pathname)?.at(-1)?.params ?? {}
}

/** Long lines are broken with `=` at their end. */
const unfolded = (mail: string): string => mail.replace(/=\n/g, '').replace(/=3D/g, '=')

test('a reset link is mailed, and not written to the log', async () => {
  const { server, mail } = await withMail()
  const person = await signUp(server.url)
  await new Browser(server.url).post('/api/auth/request-password-reset', { email: person.email })
  const text = unfolded(await eventually(() => mail.mails[0] ?? Promise.reject(new Error('no mail yet'))))
  expect(text).toContain('From: Duodeck <decks@example.com>')
  expect(text).toContain(`To: ${person.email}`)
  const token = screenOf(text).token ?? ''
  const reset = { token, newPassword: 'a-brand-new-password' }
  expect((await new Browser(server.url).post('/api/auth/reset-password', reset)).status).toBe(200)
  expect(JSON.stringify(server.logged)).not.toContain(token)
})

test('an invitation is mailed, with its link', async () => {
  const { server, mail } = await withMail()
  const { owner, workspace } = await makeWorkspace(server.url)
  await owner.post(`/api/workspaces/${workspace.id}/invitations`, {
    email: 'new@test.example',
    roles: ['sales'],
  })
  const text = unfolded(mail.mails[0] ?? '')
  expect(text).toContain(`${server.url}/invite/`)
  expect(screenOf(text)).toHaveProperty('token')
  expect((await owner.get<AppConfig>('/api/config')).body.mail).toBe(true)
})

test('nobody is buried in links to reset a password: three an hour, the log says so, and notices go out still', async () => {
  const { server, mail } = await withMail()
  const person = await signUp(server.url)
  for (let nth = 0; nth < 5; nth++) {
    const email = nth % 2 === 0 ? person.email : person.email.toUpperCase()
    await new Browser(server.url).post('/api/auth/request-password-reset', { email })
  }
  await eventually(() => expect(mail.mails).toHaveLength(3))
  const unsent = server.logged.filter(({ msg }) => String(msg).startsWith('an address has had its mails'))
  expect(unsent).toHaveLength(2)
  expect(JSON.stringify(unsent)).not.toContain(person.email)
  await person.post('/api/me/email', { email: 'moved-away@test.example', password })
  await eventually(() => expect(mail.mails.map(unfolded).join()).toContain('is about to change'))
})

test('one person has sixty invitations sent in an hour, is told so, and a colleague goes on', async () => {
  const { server, mail } = await withMail()
  const { owner, workspace } = await makeWorkspace(server.url)
  const colleague = await join(owner, workspace, ['admin'])
  const invite = (person: Browser, nth: number) =>
    person.post<Refused>(`/api/workspaces/${workspace.id}/invitations`, {
      email: `new${nth}@test.example`,
      roles: ['sales'],
    })
  expect((await invite(owner, 1)).status).toBe(201)
  const { db } = server.services
  await db.updateTable('allowance').set({ used: 59 }).where('user_id', '=', owner.id).execute()
  const before = mail.mails.length
  expect((await invite(owner, 60)).status).toBe(201)
  const refused = await invite(owner, 61)
  expect(refused.status).toBe(429)
  expect(refused.body.error.message).toMatch(/60 invitations.+in a while/)
  expect((await invite(colleague, 62)).status).toBe(201)
  expect(mail.mails.length).toBe(before + 2)
})

test('a mail server that is away fails no request, and the log says so', async () => {
  const { server, mail } = await withMail()
  mail.close()
  const { owner, workspace } = await makeWorkspace(server.url)
  const invited = await owner.post(`/api/workspaces/${workspace.id}/invitations`, {
    email: 'new@test.example',
    roles: ['sales'],
  })
  expect(invited.status).toBe(201)
  expect(server.logged).toContainEqual(
    expect.objectContaining({
      msg: 'a mail could not be sent',
      err: expect.objectContaining({ message: expect.stringContaining('ECONNREFUSED') as string }) as object,
    }),
  )
})
