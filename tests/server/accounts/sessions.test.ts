import { afterAll, beforeAll, expect, test } from 'vitest'
import { deviceWords } from '#server/accounts/deviceWords.ts'
import type { SignedInSessions } from '#shared/protocol/api.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { Browser, password, signUp, type TestPerson } from '../../support/people.ts'
import { openLine } from '../../support/pageLine.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1'

/** The same person in another browser. */
async function signedIn({ url, email }: TestPerson, userAgent: string): Promise<Browser> {
  const browser = new Browser(url)
  const headers = { 'content-type': 'application/json', 'user-agent': userAgent }
  const body = JSON.stringify({ email, password })
  const answer = await browser.raw('/api/auth/sign-in/email', { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  return browser
}

const listed = async (browser: Browser) => (await browser.get<SignedInSessions>('/api/me/sessions')).body

test('everybody sees where they are signed in, in words, and nothing that a session is made of', async () => {
  const person = await signUp(server.url)
  const phone = await signedIn(person, iPhone)
  const { sessions, more } = await listed(person)
  expect(more).toBe(0)
  expect(sessions.map(({ device, isThis }) => [device, isThis])).toEqual([
    [null, true],
    ['Safari on an iPhone', false],
  ])
  expect(Object.keys(sessions[0]!).sort()).toEqual(['address', 'device', 'id', 'isThis', 'since', 'usedAt'])
  expect((await listed(phone)).sessions.map(({ isThis }) => isThis)).toEqual([true, false])
  expect((await new Browser(server.url).get('/api/me/sessions')).status).toBe(401)
})

test('one is signed out: its pages close at once and say so, mine stay and are asked to look', async () => {
  const person = await signUp(server.url)
  const phone = await signedIn(person, iPhone)
  const [mine, theirs] = [await openLine(person), await openLine(phone)]
  const other = (await listed(person)).sessions.find(({ isThis }) => !isThis)!

  // Two windows at once, and once more: whoever wants it gone has it gone.
  const ends = await Promise.all([1, 2].map(() => person.delete(`/api/me/sessions/${other.id}`)))
  expect(ends.map(({ status }) => status)).toEqual([204, 204])
  expect((await person.delete(`/api/me/sessions/${other.id}`)).status).toBe(204)

  expect(await theirs.closed).toBe(closeCodes.signIn)
  expect((await phone.get('/api/me')).status).toBe(401)
  await expect.poll(() => mine.told).toContain('me')
  expect(mine.line.readyState).toBe(mine.line.OPEN)
  expect((await listed(person)).sessions).toHaveLength(1)
})

test('everywhere else at once: one stays', async () => {
  const person = await signUp(server.url)
  const others = [await signedIn(person, iPhone), await signedIn(person, '')]
  const lines = await Promise.all(others.map((other) => openLine(other)))
  expect((await person.post('/api/auth/revoke-other-sessions')).status).toBe(200)
  expect(await Promise.all(lines.map(({ closed }) => closed))).toEqual([4401, 4401])
  expect((await listed(person)).sessions.map(({ isThis }) => isThis)).toEqual([true])
})

test('nobody ends the session of somebody else', async () => {
  const [person, stranger] = [await signUp(server.url), await signUp(server.url)]
  const mine = (await listed(person)).sessions[0]!
  expect((await stranger.delete(`/api/me/sessions/${mine.id}`)).status).toBe(204)
  expect((await person.get('/api/me')).status).toBe(200)
})

test.each([
  ['nobody', () => Promise.resolve(new Browser(server.url)), undefined, 4401],
  ['a page of another site', () => signUp(server.url), 'https://elsewhere.example', 4401],
])('the line is closed to %s', async (_who, whose, origin, code) => {
  expect(await (await openLine(await whose(), '/page', origin)).closed).toBe(code)
})

test('a page that speaks on the line, or at length, is not heard', async () => {
  const person = await signUp(server.url)
  const [short, long] = [await openLine(person), await openLine(person)]
  short.line.send('x')
  long.line.send('x'.repeat(100_000))
  expect(await short.closed).toBe(closeCodes.protocolError)
  expect(await long.closed).toBe(closeCodes.tooLarge)
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
    'Chrome on a Mac',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
    'Samsung Internet on Android',
  ],
  [iPhone, 'Safari on an iPhone'],
  ['Mozilla/5.0 (Windows NT 10.0)', 'A browser on Windows'],
  ['<script>alert(1)</script>', null],
  [`${'('.repeat(100_000)} Firefox/1`, null],
  ['', null],
  [null, null],
])('what a browser says of itself, in our words: %.40s', (said, words) => {
  expect(deviceWords(said)).toBe(words)
})
