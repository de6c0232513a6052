import express from 'express'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BodyTime } from '#server/http/bodyTime.ts'
import { FakeClock } from '../../support/fakeClock.ts'

let clock: FakeClock
let server: ReturnType<express.Express['listen']>
let seen: string[]

beforeEach(async () => {
  clock = new FakeClock()
  seen = []
  const bodyTime = new BodyTime(clock)
  const app = express()
  app.use(bodyTime.look)
  app.use((request, _response, next) => {
    seen.push(request.path)
    next()
  })
  app.post('/read', express.json(), (_request, response) => void response.json({}))
  app.post('/refused', (_request, response) => void response.status(401).json({}))
  app.post('/large', (request, response) => {
    bodyTime.lift(request)
    request.resume().once('end', () => response.json({}))
  })
  app.use((_error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
    response.status(400).end()
  })
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

/** A request whose body of ten bytes has begun to come. */
async function trickling(path: string): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.resume().on('error', () => undefined)
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{`,
  )
  await expect.poll(() => seen).toContain(path)
  return socket
}

test('a body that trickles in loses its socket after five minutes, read or refused before it was', async () => {
  for (const path of ['/read', '/refused']) {
    const socket = await trickling(path)
    const closed = once(socket, 'close')
    clock.advance(5 * 60_000 - 1)
    expect(socket.closed).toBe(false)
    clock.advance(1)
    await closed
  }
})

test('a large file of somebody who may send it has longer, and a body that is there is left alone', async () => {
  const large = await trickling('/large')
  clock.advance(10 * 60_000)
  const answer = once(large, 'data')
  large.write('x'.repeat(9))
  expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 200/)
  const { port } = server.address() as AddressInfo
  const sent = await fetch(`http://127.0.0.1:${port}/read`, {
    ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
  })
  expect(sent.status).toBe(200)
  clock.advance(10 * 60_000)
  expect(await sent.json()).toEqual({})
})
