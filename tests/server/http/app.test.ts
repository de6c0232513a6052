import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { AppConfig } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Browser, makeDeck, makePitch, makeWorkspace, signUp, type Refused } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { joinRoom } from '../../support/sockets.ts'
import { exportedBy } from '../../support/exportedBy.ts'

let server: TestServer
let clientDir: string
let anyone: Browser

beforeAll(async () => {
  clientDir = await mkdtemp(path(tmpdir(), 'duodeck-client-'))
  await mkdir(path(clientDir, 'assets'))
  await writeFile(path(clientDir, 'index.html'), '<!doctype html><title>Duodeck</title>')
  await writeFile(path(clientDir, 'theme.js'), '// theme')
  await writeFile(path(clientDir, 'assets', 'main-a1b2c3.js'), '// main')
  await writeFile(path(clientDir, 'assets', 'main-a1b2c3.js.br'), brotliCompressSync('// main'))
  server = await startTestServer({ clientDir })
  anyone = new Browser(server.url)
})
afterAll(async () => {
  await server.discard()
  await rm(clientDir, { recursive: true })
})

describe('the page', () => {
  test.each(['/', '/sign-in', '/decks/abc123', '/invite/a-token_1'])('%s is the page', async (address) => {
    const answer = await anyone.raw(address, { headers: { accept: 'text/html' } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('<title>Duodeck</title>')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('a connection is kept for longer than proxies keep theirs, so that none is ended under a request', async () => {
    const answer = await anyone.raw('/healthz')
    expect(Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60)
  })

  test('a file with a hash in its name is kept for ever, others are asked for anew', async () => {
    const hashed = await anyone.raw('/assets/main-a1b2c3.js')
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await anyone.raw('/theme.js')).headers.get('cache-control')).toBe('no-cache')
  })

  test('what the build compressed is sent compressed, to those who can read it', async () => {
    const ask = (encoding: string) =>
      anyone.raw('/assets/main-a1b2c3.js', { headers: { 'accept-encoding': encoding } })
    const packed = await ask('gzip, br')
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(packed.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(packed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    expect(packed.headers.get('cache-control')).toContain('immutable')
    expect(await packed.text()).toBe('// main')
    const plain = await ask('identity')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe('// main')
  })

  test.each(['/assets/main-old.js', '/missing.css', '/api/nothing', '/../package.json', '/.env'])(
    '%s is not found, and not the page instead',
    async (address) => {
      const answer = await anyone.raw(address)
      expect(answer.status).toBe(404)
      expect(((await answer.json()) as Refused).error.code).toBe('not-found')
    },
  )

  test('loads nothing from elsewhere and runs nothing inline', async () => {
    const { headers } = await anyone.raw('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

describe('what programs may rely on', () => {
  test('every error is one shape, and API answers are not cached', async () => {
    const answer = await anyone.get<Refused>('/api/me')
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({ error: { code: 'sign-in', message: 'Sign in first, then try again.' } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test.each<[string, RequestInit, number]>([
    ['a body that is no JSON', { body: '{"name":', headers: { 'content-type': 'application/json' } }, 400],
    ['no body', {}, 400],
    ['a body of another kind', { body: 'name=x' }, 400],
    [
      'too long a body',
      { body: JSON.stringify({ name: 'x'.repeat(70_000) }), headers: { 'content-type': 'application/json' } },
      413,
    ],
  ])('%s', async (_name, init, status) => {
    const person = await signUp(server.url)
    const answer = await person.send<Refused>('/api/workspaces', { method: 'POST', ...init })
    expect(answer.status).toBe(status)
    expect(answer.body.error.message).toMatch(/^[A-Z].*\.$/)
  })

  test('GET /api/config', async () => {
    expect((await anyone.get<AppConfig>('/api/config')).body).toEqual({
      demo: false,
      mail: false,
      publicUrl: null,
      signUp: 'open',
    })
  })

  test('an address that changes things too fast is told to wait, reading goes on', async () => {
    const strict = await startTestServer({ writesPerMinute: 2 })
    try {
      const person = await signUp(strict.url)
      expect((await person.post('/api/workspaces', { name: 'One' })).status).toBe(201)
      const answer = await person.post<Refused>('/api/workspaces', { name: 'Two' })
      expect(answer).toMatchObject({ status: 429, body: { error: { code: 'too-often' } } })
      expect((await person.get('/api/me')).status).toBe(200)
    } finally {
      await strict.discard()
    }
  })
})

describe('running it', () => {
  test('says that it is alive, that it is ready, and what it does', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const deck = await makeDeck(owner, workspace)
    const room = await joinRoom(owner, roomName('design', deck.id))
    expect((await anyone.get('/healthz')).status).toBe(200)
    expect((await anyone.get('/readyz')).status).toBe(200)
    const metrics = await (await anyone.raw('/metrics')).text()
    expect(metrics).toMatch(/^duodeck_sockets 1$/m)
    expect(metrics).toMatch(/^duodeck_rooms [1-9]/m)
    expect(metrics).toMatch(/^duodeck_nodejs_eventloop_lag_p99_seconds/m)
    expect(metrics).toContain(
      'duodeck_http_request_seconds_count{method="POST",route="/api/decks",status="201"}',
    )
    room.leave()
  })

  test('however a path is spelt, the metrics know routes alone', async () => {
    const labels = async () =>
      new Set((await (await anyone.raw('/metrics')).text()).match(/(?<=_count\{.*route=")[^"]+/g))
    const before = await labels()
    for (let nth = 0; nth < 16; nth += 1) {
      await anyone.raw(`/API/dEcKs/d${nth}`)
      await anyone.raw(`//api//n${nth}//decks`)
      await anyone.raw(`/watch/w${nth}/door`)
      await anyone.post(`/watch/w${nth}/enter`)
      await anyone.post(`/api/x${nth}/y`)
    }
    const known = ['/api', '/api/decks/:id', '/watch/:code/door', '/watch/:code/enter', 'none', '/watch']
    expect([...(await labels())].filter((label) => !before.has(label) && !known.includes(label))).toEqual([])
  })

  test('the log tells routes and durations, never bodies, cookies or invitation links', async () => {
    const { owner, workspace } = await makeWorkspace(server.url, 'A very private name')
    await anyone.get('/api/invitations/a-secret-token')
    const lines = server.logged.filter(({ msg }) => msg === 'request')
    expect(lines).toContainEqual(
      expect.objectContaining({
        method: 'GET',
        route: '/api/invitations/:token',
        status: 404,
        ms: expect.any(Number) as number,
      }),
    )
    const all = JSON.stringify(server.logged)
    for (const secret of ['a-secret-token', 'A very private name', owner.email, owner.cookie, workspace.id]) {
      expect(all).not.toContain(secret)
    }
  })
})

test('a request that fails is logged by its route: an invitation’s secret stands in no line', async () => {
  const broken = await startTestServer()
  onTestFinished(() => broken.discard())
  await sql`drop table invitation`.execute(broken.services.db)
  const answer = await new Browser(broken.url).get<Refused>('/api/invitations/a-secret-token')
  expect(answer.status).toBe(500)
  expect(answer.body.error.message).toMatch(/Try again/)
  const line = broken.logged.find(({ msg }) => msg === 'a request failed')
  expect(line).toMatchObject({ route: '/api/invitations/:token' })
  expect(JSON.stringify(broken.logged)).not.toContain('a-secret-token')
})

describe('exports', () => {
  const zip = Buffer.from('PK\x03\x04', 'latin1')

  test('a deck and a pitch download as PowerPoint files named after them', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const deck = await makeDeck(owner, workspace, 'Zürich launch')
    const pitch = await makePitch(owner, deck, 'Café Nord')
    const file = await exportedBy(owner, `/api/decks/${deck.id}/exports?format=pptx`)
    expect(file.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Z%C3%BCrich%20launch%20%28design%29.pptx",
    )
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.subarray(0, 4)).toEqual(zip)
    expect(file.headers.get('content-length')).toBe(`${bytes.length}`)
    for (const copy of ['client', 'presenter']) {
      const answer = await exportedBy(owner, `/api/pitches/${pitch.id}/exports?format=pptx&copy=${copy}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain('presentationml')
      expect(answer.headers.get('content-disposition')).toContain('Caf%C3%A9%20Nord')
    }
  })
})
