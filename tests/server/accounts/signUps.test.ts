import { expect, onTestFinished, test } from 'vitest'
import type { AppConfig, Invitation, Me, SignUp, Workspace } from '#shared/protocol/api.ts'
import { Browser, makeWorkspace, password, type Answer, type Refused } from '../../support/people.ts'
import { startTestServer } from '../../support/server.ts'

/** A server on which one person is: its first. */
async function server(signUp: SignUp) {
  const started = await startTestServer({ config: { signUp } })
  onTestFinished(() => started.discard())
  const { owner, workspace } = await makeWorkspace(started.url)
  const invite = async (email: string): Promise<Invitation> =>
    (await owner.post<Invitation>(`/api/workspaces/${workspace.id}/invitations`, { email, roles: ['sales'] }))
      .body
  return { ...started, owner, workspace, invite }
}

const tokenOf = ({ url }: Invitation): string => url.split('/invite/')[1]!

function tryAccount(url: string, email: string, more: object = {}): Promise<Answer<Refused>> {
  const body = { name: 'Nina', email, password, ...more }
  return new Browser(url).post<Refused>('/api/auth/sign-up/email', body)
}

test.each(['invited', 'closed'] as const)(
  '%s: an empty server takes its first account, of two at once only one',
  async (signUp) => {
    const empty = await startTestServer({ config: { signUp } })
    onTestFinished(() => empty.discard())
    const config = async () => (await new Browser(empty.url).get<AppConfig>('/api/config')).body.signUp
    expect(await config()).toBe('open')
    const both = await Promise.all([
      tryAccount(empty.url, 'one@test.example'),
      tryAccount(empty.url, 'two@test.example'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(await config()).toBe(signUp)
  },
)

test('by invitation: the link of one’s own address lets in, and nothing else does', async () => {
  const { url, invite, owner, workspace } = await server('invited')
  const mine = await invite('nina@test.example')
  const other = await invite('otto@test.example')
  const revoked = await invite('vera@test.example')
  await owner.delete(`/api/workspaces/${workspace.id}/invitations/${revoked.id}`)

  const refused = [
    await tryAccount(url, 'nina@test.example'),
    await tryAccount(url, 'nina@test.example', { invitation: 'made-up' }),
    await tryAccount(url, 'nina@test.example', { invitation: tokenOf(other) }),
    await tryAccount(url, 'nina@test.example', { invitation: { $ne: '' } }),
    await tryAccount(url, 'vera@test.example', { invitation: tokenOf(revoked) }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 400, 403])
  expect(refused[0]!.body.error.message).toMatch(/need an invitation.+Ask an admin/)
  expect(refused[2]!.body.error.message).toContain('otto@test.example')
  expect(refused[4]!.body.error.message).toMatch(/taken back.+Ask/)

  const nina = new Browser(url)
  const body = { name: 'Nina', email: 'Nina@Test.example', password, invitation: tokenOf(mine) }
  expect((await nina.post('/api/auth/sign-up/email', body)).status).toBe(200)
  expect((await nina.post<Workspace>(`/api/invitations/${tokenOf(mine)}/accept`)).status).toBe(200)
  expect((await nina.get<Me>('/api/me')).body.workspaces.map(({ id }) => id)).toEqual([workspace.id])
  expect((await tryAccount(url, 'again@test.example', { invitation: tokenOf(mine) })).status).toBe(403)
})

test.each(['invited', 'closed'] as const)('%s: nobody learns from it who has an account', async (mode) => {
  const { url, owner } = await server(mode)
  const [known, unknown] = [await tryAccount(url, owner.email), await tryAccount(url, 'new@test.example')]
  expect([known.status, known.body]).toEqual([403, unknown.body])
})

test('closed: not even an invitation makes an account, and whoever has one comes in', async () => {
  const { url, invite, owner } = await server('closed')
  const invitation = tokenOf(await invite('nina@test.example'))
  const refused = await tryAccount(url, 'nina@test.example', { invitation })
  expect(refused.status).toBe(403)
  expect(refused.body.error.message).toMatch(/No new accounts.+ask whoever runs it/)
  const again = await new Browser(url).post('/api/auth/sign-in/email', { email: owner.email, password })
  expect(again.status).toBe(200)
})

test('an invitation withdrawn while its form is open makes no account', async () => {
  const { url, invite, owner, workspace } = await server('open')
  const invitation = await invite('nina@test.example')
  await owner.delete(`/api/workspaces/${workspace.id}/invitations/${invitation.id}`)
  const refused = await tryAccount(url, 'nina@test.example', { invitation: tokenOf(invitation) })
  expect(refused.status).toBe(403)
  expect(refused.body.error.message).toContain('was taken back')
  expect((await tryAccount(url, 'nina@test.example')).status).toBe(200)
})
