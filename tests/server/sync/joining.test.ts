import { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { limits } from '#shared/protocol/frames.ts'
import { syncLimits } from '#server/sync/limits.ts'
import { Author } from '../../support/author.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { RawClient, type RawClientOptions } from '../../support/rawClient.ts'
import { presenceMessage } from '../../support/rawFrames.ts'
import { syncServer } from '../../support/syncFixture.ts'

const room = 'design/one'

const refusals: readonly (readonly [string, string, RawClientOptions, number])[] = [
  ['nobody signed in', room, { headers: { cookie: '' } }, closeCodes.signIn],
  ['someone who is no member', room, { roles: [] }, closeCodes.notAllowed],
  ['a page of someone else', room, { headers: { origin: 'https://evil.example' } }, closeCodes.notAllowed],
  ['a room that does not exist', 'design/missing', {}, closeCodes.noSuchRoom],
  ['a name that can be no room', 'secrets/one', {}, closeCodes.noSuchRoom],
  ['a path that climbs', 'design/..%2f..%2fetc', {}, closeCodes.noSuchRoom],
  ['a path encoded twice', 'design%252Fone', {}, closeCodes.noSuchRoom],
  ['a path that cannot be decoded', 'design/%E0%A4%A', {}, closeCodes.noSuchRoom],
  ['a client of an older schema', room, { schema: 0 }, closeCodes.clientTooOld],
  ['a client that states no schema', room, { schema: null }, closeCodes.clientTooOld],
  ['a client that states nonsense', room, { schema: '1e9' }, closeCodes.clientTooOld],
]

test.each(refusals)('%s is let in and told why not', async (_who, path, options, code) => {
  const { url, rooms } = await syncServer()
  const client = await RawClient.connect(url, path, options)
  expect(await client.closed).toBe(code)
  expect(client.frames).toEqual([])
  for (const name of rooms.live) expect(await rooms.read(name, () => 'nobody holds it')).toBeDefined()
})

test.each([
  ['our own page', { headers: { origin: 'http://own.example' } }],
  ['a program without an origin', {}],
  ['a client newer than the document', { schema: 999 }],
])('%s is let in', async (_who, options) => {
  const { url } = await syncServer()
  const client = await RawClient.connect(url, 'design%2Fone', options)
  await client.state()
})

test('writers are asked for what they have, first of all; readers are not', async () => {
  const { url } = await syncServer()
  const writer = await RawClient.join(url, room, { roles: ['marketing'] })
  const reader = await RawClient.join(url, room, { roles: ['viewer'] })
  expect(writer.frames.map(({ type }) => type)).toEqual(['state-request', 'state', 'presence'])
  expect(reader.frames.map(({ type }) => type)).toEqual(['state', 'presence'])
})

test('other paths are left to others', async () => {
  const { url, server } = await syncServer()
  server.on('upgrade', (request, socket) => {
    if (request.url === '/stage/one') socket.end('HTTP/1.1 418 Teapot\r\n\r\n')
  })
  const answer = await new Promise((resolve) => {
    new WebSocket(`${url}/stage/one`).on('unexpected-response', (_request, response) =>
      resolve(response.statusCode),
    )
  })
  expect(answer).toBe(418)
})

test('a room that cannot be loaded says "try later"', async () => {
  const { url } = await syncServer({
    wrapStore: (store) => Object.assign(store, { load: () => Promise.reject(new Error('disk on fire')) }),
  })
  const client = await RawClient.connect(url, room)
  expect(await client.closed).toBe(closeCodes.tryLater)
})

test('someone who hangs up during the handshake does not hold the room', async () => {
  const clock = new FakeClock()
  const { url, rooms, gate } = await syncServer({ clock })
  let letIn: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (letIn = resolve))
  const asked = new Promise<void>((resolve) => {
    const admit = gate.admit.bind(gate)
    gate.admit = async (...given) => {
      resolve()
      await waiting
      return admit(...given)
    }
  })
  const ws = new WebSocket(`${url}/sync/${room}?schema=1`, {
    headers: { cookie: 'person=anna; roles=sales' },
  })
  ws.on('error', () => undefined)
  await asked
  ws.terminate()
  letIn()
  await expect.poll(() => rooms.live).toEqual([room])
  await expect
    .poll(() => {
      clock.advance(60_000)
      return rooms.live
    })
    .toEqual([])
})

test('a frame over the limit closes with "too large"', async () => {
  const { url } = await syncServer()
  const client = await RawClient.join(url, room)
  client.send(new Uint8Array(limits.frameBytes + 1))
  expect(await client.closed).toBe(closeCodes.tooLarge)
})

test('text, and words that are no message, are protocol errors', async () => {
  const { url } = await syncServer()
  const talker = await RawClient.join(url, room)
  talker.ws.send('hello')
  expect(await talker.closed).toBe(closeCodes.protocolError)
  const stranger = await RawClient.join(url, room)
  stranger.send(Uint8Array.of(77))
  expect(await stranger.closed).toBe(closeCodes.protocolError)
})

test('frames faster than the limit close with "too fast", the burst does not', async () => {
  const clock = new FakeClock()
  const { url } = await syncServer({ clock })
  const client = await RawClient.join(url, room)
  for (let n = 0; n < limits.frameBurst - 10; n++) client.send(presenceMessage())
  await client.caughtUp()
  for (let n = 0; n < 10; n++) client.send(presenceMessage())
  expect(await client.closed).toBe(closeCodes.tooFast)
})

test('one very large edit is welcome, one after the other is too fast', async () => {
  const clock = new FakeClock()
  const { url } = await syncServer({ clock })
  const anna = await Author.join(url, room)
  const paste = (at: number) =>
    anna.doc.transact(() => {
      for (let key = 0; key < 10_000; key++) anna.doc.getMap('map').set(`${at}-${key}`, key)
    })
  paste(1)
  await anna.client.caughtUp()
  for (const at of [2, 3, 4]) paste(at)
  expect(await anna.client.closed).toBe(closeCodes.tooFast)
})

test('one person has so many sockets and no more; a closed one makes room', async () => {
  const { url } = await syncServer({ limits: { ...syncLimits, socketsPerUser: 2 } })
  const first = await RawClient.join(url, room)
  await RawClient.join(url, 'pitch/two')
  const third = await RawClient.connect(url, 'pitch/three')
  expect(await third.closed).toBe(closeCodes.tooFast)
  await RawClient.join(url, room, { person: 'ben' })
  first.close()
  await first.closed
  await RawClient.join(url, 'pitch/four')
})

test('live sockets are asked about at least once a minute', async () => {
  const clock = new FakeClock()
  const { url, gate } = await syncServer({ clock })
  const client = await RawClient.join(url, room)
  for (const answer of [null, null, closeCodes.signIn]) {
    gate.recheckAnswer = answer
    clock.advance(20_000)
    if (answer !== null) continue
    // There and back, and there again: the answer to the ping has come by then.
    await client.caughtUp()
    await client.caughtUp()
  }
  expect(await client.closed).toBe(closeCodes.signIn)
})

test('a check of rights that fails closes the socket for now', async () => {
  const clock = new FakeClock()
  const { url, gate } = await syncServer({ clock })
  const client = await RawClient.join(url, room)
  Object.defineProperty(gate, 'recheckAnswer', {
    get: () => {
      throw new Error('database gone')
    },
  })
  clock.advance(20_000)
  expect(await client.closed).toBe(closeCodes.tryLater)
})

test('silence is broken before y-websocket gives up after 30 s', async () => {
  const clock = new FakeClock()
  const { url } = await syncServer({ clock })
  const client = await RawClient.join(url, room)
  const before = client.frames.length
  clock.advance(29_000)
  await client.until(() => client.frames.length > before)
})

test('a socket that answers no ping is dropped', async () => {
  const clock = new FakeClock()
  const { url, rooms } = await syncServer({ clock })
  const client = await RawClient.join(url, room)
  client.ws.pong = () => undefined
  const dead = await new Promise((resolve) => {
    client.ws.once('close', resolve)
    const turn = () => {
      clock.advance(15_000)
      if (client.ws.readyState === WebSocket.OPEN) setImmediate(turn)
    }
    turn()
  })
  expect(dead).toBe(1006)
  expect(rooms.live.length).toBeLessThanOrEqual(1)
})

test('expelled people hear why, others stay', async () => {
  const { url, rooms } = await syncServer()
  const anna = await RawClient.join(url, room, { person: 'anna' })
  const ben = await RawClient.join(url, room, { person: 'ben' })
  rooms.expel((user) => user.id === 'anna', closeCodes.tryLater)
  expect(await anna.closed).toBe(closeCodes.tryLater)
  await ben.caughtUp()
})

test('a deleted room closes with "gone", a shutdown with "try later"', async () => {
  const server = await syncServer()
  const reader = await RawClient.join(server.url, room)
  const other = await RawClient.join(server.url, 'pitch/two')
  await server.rooms.delete(room)
  expect(await reader.closed).toBe(closeCodes.gone)
  await server.close()
  expect(await other.closed).toBe(closeCodes.tryLater)
})
