import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import WebSocket from 'ws'
import { describe, expect, onTestFinished, test } from 'vitest'
import { renameDeck } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { createLog } from '#server/log.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start.ts'
import type { DeckRecord } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Browser, makeDeck, makeWorkspace } from '../support/people.ts'
import { startTestServer } from '../support/server.ts'
import { joinRoom } from '../support/sockets.ts'

async function folder(): Promise<string> {
  const dir = await mkdtemp(path(tmpdir(), 'duodeck-start-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

describe('stopping', () => {
  test('sockets are told to come back, what they wrote is there afterwards, lists included', async () => {
    const dataDir = await folder()
    const first = await startTestServer({ config: { dataDir } })
    const { owner, workspace } = await makeWorkspace(first.url)
    const deck = await makeDeck(owner, workspace, 'Before')
    const room = await joinRoom(owner, roomName('design', deck.id))
    const seen = await joinRoom(owner, roomName('design', deck.id))
    const arrived = new Promise((resolve) => seen.doc.once('update', resolve))
    room.edit((doc) => {
      renameDeck(doc, 'Just before the end')
      addSlide(doc)
    })
    await arrived

    await first.close()

    expect(await room.closed).toBe(4503)
    const second = await startTestServer({ config: { dataDir } })
    onTestFinished(() => second.close())
    const again = new Browser(second.url)
    await again.post('/api/auth/sign-in/email', { email: owner.email, password: 'a-long-password' })
    const { body } = await again.get<DeckRecord>(`/api/decks/${deck.id}`)
    expect(body).toMatchObject({ title: 'Just before the end', slideCount: 2 })
    expect((await second.services.documents.design(deck.id)).title).toBe('Just before the end')
  })

  test('a request under way gets its answer, and nobody new gets in', async () => {
    const server = await startTestServer()
    onTestFinished(() => rm(server.dataDir, { recursive: true, force: true }))
    const slow = request(`${server.url}/api/auth/sign-in/email`, { method: 'POST', agent: false })
    slow.setHeader('content-type', 'application/json')
    slow.write('{"email":"nobody@test.example",')
    const answered = once(slow, 'response') as Promise<[{ statusCode: number; resume(): void }]>
    // The server has the request once it answers another one that came later.
    await fetch(`${server.url}/healthz`)

    const closed = server.close()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    slow.end('"password":"whatever-it-is"}')

    const [response] = await answered
    response.resume()
    expect(response.statusCode).toBe(401)
    await closed
  })
})

describe('starting', () => {
  test('a taken port is refused, and nothing is opened', async () => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const dataDir = await folder()
    const config = readConfig({ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir })
    const attempt = startServer({ config, log: createLog('silent'), clientDir: null })
    await expect(attempt).rejects.toMatchObject({ code: 'EADDRINUSE' })
    expect(await readdir(dataDir)).toEqual([])
  })

  test('the public address is the one in links', async () => {
    const dataDir = await folder()
    const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: 'https://decks.example.com' }
    const server = await startServer({ config: readConfig(env), log: createLog('silent'), clientDir: null })
    onTestFinished(() => server.close())
    expect(server.url).toBe('https://decks.example.com')
  })
})

test('a socket for a path that nobody serves is refused, not left hanging', async () => {
  const server = await startTestServer()
  onTestFinished(() => server.discard())
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/nowhere`)
  const [error] = (await once(socket, 'error')) as [Error]
  expect(error.message).toContain('404')
})

test('whoever asks before everything is open is told to come back, not left waiting', async () => {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: await folder() })
  const early: number[] = []
  const server = await startServer({
    config,
    log: createLog('silent'),
    clientDir: null,
    prepare: async (_services, url) => {
      early.push((await fetch(`${url}/readyz`)).status)
    },
  })
  onTestFinished(() => server.close())
  expect(early).toEqual([503])
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})
