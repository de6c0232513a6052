import { once } from 'node:events'
import { readdir, symlink } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join as path } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { answerRefusal } from '#server/http/refusalAnswer.ts'
import { invalid } from '#server/errors.ts'
import { storageTrouble } from '#server/storage/trouble.ts'
import { Writable } from '#server/storage/writable.ts'
import { eventually } from '../../support/eventually.ts'
import { Browser, makeWorkspace, type Refused } from '../../support/people.ts'
import { startTestServer } from '../../support/server.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

describe('a full disk', () => {
  test('people are told that nothing is saved and what to do, in JSON and as a page', async () => {
    const server = await startTestServer()
    onTestFinished(() => server.discard())
    const { owner } = await makeWorkspace(server.url)
    // The database may not grow any more, which is what a full disk is to it.
    await sql`pragma max_page_count = 1`.execute(server.services.db)
    const title = 'x'.repeat(80)
    const answers = []
    for (let nth = 0; nth < 200; nth++)
      answers.push(await owner.post<Refused>('/api/workspaces', { name: title }))
    const refused = answers.find(({ status }) => status !== 201)!
    expect(refused.status).toBe(507)
    expect(refused.body.error).toMatchObject({ code: 'storage-full' })
    expect(refused.body.error.message).toMatch(/disk is full.+tell whoever runs the server/)
    expect(refused.headers.get('retry-after')).toBe('30')
    // Reading goes on.
    expect((await owner.get('/api/me')).status).toBe(200)

    const asPage = await owner.raw('/api/workspaces', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/html,*/*;q=0.8' },
      body: JSON.stringify({ name: title }),
    })
    expect(asPage.status).toBe(507)
    expect(asPage.headers.get('content-type')).toContain('text/html')
    expect(await asPage.text()).toMatch(/<p>The server’s disk is full/)
  })

  test('new accounts are refused in words too', async () => {
    const server = await startTestServer()
    onTestFinished(() => server.discard())
    await sql`pragma max_page_count = 1`.execute(server.services.db)
    const anyone = new Browser(server.url)
    const answers = []
    for (let nth = 0; nth < 60 && answers.at(-1)?.status !== 507; nth++) {
      const person = { name: 'x'.repeat(80), email: `person${nth}@test.example`, password: 'a-long-password' }
      answers.push(await anyone.post<Refused>('/api/auth/sign-up/email', person))
    }
    for (const { status, body } of answers.filter(({ status }) => status !== 200))
      expect(body.error.message, String(status)).toMatch(/(disk is full|could not store).+again/)
    expect(answers.at(-1)!.status).toBeGreaterThanOrEqual(422)
  })

  test('/readyz says so, and is ready again once there is room', async () => {
    const server = await startTestServer()
    onTestFinished(() => server.discard())
    const anyone = new Browser(server.url)
    await symlink('/dev/full', path(server.dataDir, 'probe'))
    const answer = await anyone.get('/readyz')
    expect(answer.status).toBe(503)
    expect(answer.body).toEqual({ status: 'the disk is full' })
    await eventually(async () => expect((await anyone.get('/readyz')).status).toBe(200))
  })
})

describe('whether anything can be stored', () => {
  test('is asked by writing, once for all who ask within a second', async () => {
    let [now, writes] = [0, 0]
    const dataDir = await temporaryFolder()
    const writeRow = () => Promise.resolve(void (writes += 1))
    const writable = new Writable({ dataDir, writeRow, now: () => now })
    await Promise.all(Array.from({ length: 50 }, () => writable.check()))
    now = 999
    await writable.check()
    expect(writes).toBe(1)
    now = 1_000
    await writable.check()
    expect(writes).toBe(2)
    expect(await readdir(dataDir)).toEqual([])
  })

  test('a disk that hangs does not answer, and is not asked twice', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    let writes = 0
    const writable = new Writable({
      dataDir: await temporaryFolder(),
      writeRow: () => {
        writes += 1
        return new Promise(() => undefined)
      },
    })
    const [one, two] = [writable.check(), writable.check()]
    const both = Promise.allSettled([one, two])
    await vi.advanceTimersByTimeAsync(5_000)
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await vi.waitFor(() => expect(writes).toBe(1))
  })
})

test.each([
  ['SQLITE_FULL', 507, /full/],
  ['EDQUOT', 507, /full/],
  ['EROFS', 503, /may not write/],
  ['SQLITE_READONLY_DBMOVED', 503, /may not write/],
  ['SQLITE_IOERR_WRITE', 503, /does not answer/],
  ['EMFILE', 503, /half a minute/],
])('%s, however deep it lies, has words of its own', (code, status, words) => {
  const deep = new Error('saving failed', { cause: Object.assign(new Error('disk'), { code }) })
  const refusal = storageTrouble(deep)!.refusal
  expect(refusal.status).toBe(status)
  expect(refusal.message).toMatch(words)
})

test('what is not about the disk stays what it is, even an error that is its own cause', () => {
  const circular = new Error('odd')
  circular.cause = circular
  expect(storageTrouble(circular)).toBeNull()
  expect(storageTrouble('a string')).toBeNull()
})

test('an error page shows words that came in as words', async () => {
  const server = createServer((request, response) =>
    answerRefusal(request, response, invalid('starter', 'There is no starter "<script>alert(1)</script>".')),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { accept: 'text/html' } })
  const text = await answer.text()
  expect(text).not.toContain('<script>')
  expect(text).toContain('&#60;script&#62;')
})
