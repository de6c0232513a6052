import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Me } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import {
  Browser,
  join,
  makeDeck,
  makeWorkspace,
  password,
  signUp,
  type Refused,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { joinRoom } from '../../support/sockets.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

describe('signing in', () => {
  test('what is checked is what is read: the same words as a form make no other account', async () => {
    const name = 'Line\n\nbreak'
    const form = new URLSearchParams({ name, email: 'form@other.example', password }).toString()
    const body = JSON.stringify({ name: 'Nina', email: 'nina-form@test.example', password, q: `&${form}&z=` })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const asForm = { method: 'POST', headers, body }
    expect((await new Browser(server.url).raw('/api/auth/sign-up/email', asForm)).status).toBe(200)
    const there = server.services.db.selectFrom('user').select('id').where('email', '=', 'form@other.example')
    expect(await there.execute()).toEqual([])
  })

  test('a new account is signed in, and is nobody’s member', async () => {
    const person = await signUp(server.url, 'Nina')
    expect((await person.get<Me>('/api/me')).body).toEqual({
      user: { id: person.id, name: 'Nina', email: person.email },
      workspaces: [],
    })
  })

  test('the cookie cannot be read by scripts or sent by other sites', async () => {
    const browser = new Browser(server.url)
    const response = await browser.raw('/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Nina', email: 'nina-cookie@test.example', password }),
    })
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^duodeck\.session_token=.*HttpOnly.*SameSite=Lax/i)
  })

  test('signing out ends it', async () => {
    const person = await signUp(server.url)
    const cookie = person.cookie
    expect((await person.post('/api/auth/sign-out')).status).toBe(200)
    const copy = await fetch(`${server.url}/api/me`, { headers: { cookie } })
    expect(copy.status).toBe(401)
  })

  test.each([
    ['a wrong password', { password: 'not-the-password' }],
    ['an unknown address', { email: 'nobody@test.example' }],
  ])('%s is answered alike', async (_name, wrong) => {
    const { email } = await signUp(server.url)
    const answer = await new Browser(server.url).post<Refused>('/api/auth/sign-in/email', {
      email,
      password,
      ...wrong,
    })
    expect(answer.status).toBe(401)
    expect(answer.body.error.code).toBe('wrong-password')
  })

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a name of two lines', { name: 'Nina\nSubject: free' }, 'name'],
    ['a name that ends in a line break', { name: 'Nina\u2028' }, 'name'],
    ['an endless name', { name: 'x'.repeat(81) }, 'name'],
    ['a short password', { password: 'short' }, 'password'],
    ['an endless password', { password: 'x'.repeat(129) }, 'password'],
    ['no address', { email: 'nobody' }, 'email'],
  ])('%s is refused, and the field named', async (_name, wrong, path) => {
    const body = { name: 'Nina', email: 'nina-refused@test.example', password, ...wrong }
    const answer = await new Browser(server.url).post<Refused>('/api/auth/sign-up/email', body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatchObject({ code: 'invalid', path })
  })

  test('an address has one account', async () => {
    const { email } = await signUp(server.url)
    const answer = await new Browser(server.url).post<Refused>('/api/auth/sign-up/email', {
      name: 'B',
      email,
      password,
    })
    expect(answer.status).toBe(422)
    expect(answer.body.error).toMatchObject({ code: 'address-taken', path: 'email' })
  })

  describe('only so many tries a minute from one address', () => {
    const manyTries = async (config: { trustedProxies: number }): Promise<number[]> => {
      const strict = await startTestServer({ triesPerMinute: 3, config })
      onTestFinished(() => strict.discard())
      const statuses: number[] = []
      for (let n = 0; n < 5; n++) {
        const claimed = `10.0.0.${n}`
        const response = await fetch(`${strict.url}/api/auth/sign-in/email`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-forwarded-for': claimed,
            'x-duodeck-caller': claimed,
          },
          body: JSON.stringify({ email: 'nobody@test.example', password }),
        })
        statuses.push(response.status)
      }
      return statuses
    }

    test('whatever address it claims', async () => {
      expect(await manyTries({ trustedProxies: 0 })).toEqual([401, 401, 401, 429, 429])
    })

    test('but whoever is right is not counted: an office signs in', async () => {
      const strict = await startTestServer({ triesPerMinute: 3 })
      onTestFinished(() => strict.discard())
      const { email } = await signUp(strict.url)
      const statuses: number[] = []
      for (let n = 0; n < 11; n++) {
        const { status } = await new Browser(strict.url).post('/api/auth/sign-in/email', { email, password })
        statuses.push(status)
      }
      expect(statuses).toEqual(statuses.map(() => 200))
    })

    test('of one account behind a proxy that hides addresses: a colleague’s slips lock nobody else out', async () => {
      const strict = await startTestServer({ triesPerMinute: 3, config: { trustedProxies: 0 } })
      onTestFinished(() => strict.discard())
      const { email } = await signUp(strict.url)
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' }
      const tried = async (email: string, password: string): Promise<number> => {
        const body = JSON.stringify({ email, password })
        return (await fetch(`${strict.url}/api/auth/sign-in/email`, { method: 'POST', headers, body })).status
      }
      const slips: number[] = []
      for (let n = 0; n < 4; n++) slips.push(await tried('colleague@test.example', 'a-slip-of-the-finger'))
      expect(slips).toEqual([401, 401, 401, 429])
      expect(await tried(email, password)).toBe(200)
    })

    test('as a trusted proxy reports it', async () => {
      expect(await manyTries({ trustedProxies: 1 })).toEqual([401, 401, 401, 401, 401])
    })
  })

  test.each([
    '/api/auth/delete-user',
    '/api/auth/sign-in/social',
    '/api/auth/organization/create',
    '/api/auth/nonsense',
  ])('%s, which better-auth may know and Duodeck does not use, is not there', async (path) => {
    expect((await (await signUp(server.url)).post(path)).status).toBe(404)
  })
})

describe('passwords', () => {
  test('a changed password ends the sessions elsewhere, not here', async () => {
    const here = await signUp(server.url)
    const elsewhere = new Browser(server.url)
    await elsewhere.post('/api/auth/sign-in/email', { email: here.email, password })
    expect((await elsewhere.get('/api/me')).status).toBe(200)

    const change = { currentPassword: password, newPassword: 'another-long-password' }
    expect((await here.post('/api/auth/change-password', change)).status).toBe(200)

    expect((await elsewhere.get('/api/me')).status).toBe(401)
    expect((await here.get('/api/me')).status).toBe(200)
  })

  test('a wrong current password changes nothing', async () => {
    const person = await signUp(server.url)
    const change = { currentPassword: 'not-the-password', newPassword: 'another-long-password' }
    expect((await person.post<Refused>('/api/auth/change-password', change)).body.error.code).toBe(
      'wrong-password',
    )
    const again = await new Browser(server.url).post('/api/auth/sign-in/email', {
      email: person.email,
      password,
    })
    expect(again.status).toBe(200)
  })

  test('a forgotten password: the link is in the log, works once, and ends every session', async () => {
    const person = await signUp(server.url, 'Forgetful')
    const asked = await new Browser(server.url).post('/api/auth/request-password-reset', {
      email: person.email,
      redirectTo: '/reset-password',
    })
    expect(asked.status).toBe(200)
    const token = resetToken(server, person.email)

    const reset = { token, newPassword: 'a-brand-new-password' }
    expect((await new Browser(server.url).post('/api/auth/reset-password', reset)).status).toBe(200)

    expect((await person.get('/api/me')).status).toBe(401)
    const signIn = (word: string) =>
      new Browser(server.url).post('/api/auth/sign-in/email', { email: person.email, password: word })
    expect((await signIn(password)).status).toBe(401)
    expect((await signIn('a-brand-new-password')).status).toBe(200)
    const second = await new Browser(server.url).post<Refused>('/api/auth/reset-password', reset)
    expect(second.status).toBe(400)
    expect(second.body.error.code).toBe('link-expired')
  })

  test.each([
    ['a newer link was used', (_person: Browser, newer: string) => resetWith(newer)],
    [
      'the password was changed',
      (person: Browser) => {
        const change = { currentPassword: password, newPassword: 'another-long-password' }
        return person.post('/api/auth/change-password', change)
      },
    ],
  ])('an older reset link is worth nothing once %s', async (_name, happens) => {
    const [person, bystander] = [await signUp(server.url), await signUp(server.url)]
    const older = await askForReset(person.email)
    const newer = await askForReset(person.email)
    const others = await askForReset(bystander.email)
    expect((await happens(person, newer)).status).toBe(200)
    expect((await resetWith(older)).body).toMatchObject({ error: { code: 'link-expired' } })
    // Nobody else's link is touched.
    expect((await resetWith(others)).status).toBe(200)
  })

  test('a wrong current password leaves the reset link as it is', async () => {
    const person = await signUp(server.url)
    const link = await askForReset(person.email)
    const change = { currentPassword: 'not-the-password', newPassword: 'another-long-password' }
    await person.post('/api/auth/change-password', change)
    expect((await resetWith(link)).status).toBe(200)
  })

  async function askForReset(email: string): Promise<string> {
    await new Browser(server.url).post('/api/auth/request-password-reset', { email })
    return resetToken(server, email)
  }

  const resetWith = (token: string) =>
    new Browser(server.url).post<Refused>('/api/auth/reset-password', {
      token,
      newPassword: 'a-brand-new-one',
    })

  test('asking for an unknown address is answered as for a known one', async () => {
    const { email } = await signUp(server.url)
    const ask = (address: string) =>
      new Browser(server.url).post('/api/auth/request-password-reset', { email: address })
    expect((await ask('nobody@test.example')).body).toEqual((await ask(email)).body)
  })
})

describe('live sockets', () => {
  test.each([
    ['signing out', (person: Browser) => person.post('/api/auth/sign-out')],
    [
      'changing the password',
      (person: Browser) =>
        person.post('/api/auth/change-password', {
          currentPassword: password,
          newPassword: 'another-long-password',
        }),
    ],
  ])('%s makes them ask again', async (_name, end) => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const deck = await makeDeck(owner, workspace)
    const person = await join(owner, workspace, ['marketing'])
    const room = await joinRoom(person, roomName('design', deck.id))
    const bystander = await joinRoom(owner, roomName('design', deck.id))

    await end(person)

    expect(await room.closed).toBe(4503)
    expect(await Promise.race([bystander.closed, Promise.resolve('open')])).toBe('open')
    bystander.leave()
  })
})

function resetToken({ logged }: TestServer, email: string): string {
  const mails = logged.map((line) => line['mail'] as { to: string; text: string } | undefined)
  const mail = mails.findLast((found) => found?.to === email)
  return /\/reset-password\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}
