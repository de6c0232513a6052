import fc from 'fast-check'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { limits } from '#shared/protocol/frames.ts'
import { Author } from '../support/author.ts'
import { anyGarbage, anyMalformed } from '../support/malformedFrames.ts'
import { RawClient } from '../support/rawClient.ts'
import { message } from '../support/rawFrames.ts'
import { shakenSocket } from '../support/rawSocket.ts'
import { seed } from '../support/seed.ts'
import { syncServer } from '../support/syncFixture.ts'
import type { SyncServer } from '../support/syncServer.ts'

const room = 'design/one'

/** Two people who write while somebody else misbehaves, in the same room. */
async function bystanders(server: SyncServer) {
  const anna = await Author.join(server.url, room, { person: 'anna' })
  const ben = await Author.join(server.url, room, { person: 'ben' })
  let words = ''
  const noticeNothing = async () => {
    const letter = 'abcdefgh'[words.length % 8]!
    words += letter
    const [typist, reader] = words.length % 2 === 0 ? [anna, ben] : [ben, anna]
    typist.doc.getText('calm').insert(words.length - 1, letter)
    await reader.client.until(() => reader.doc.getText('calm').toJSON() === words)
    await typist.client.saved()
    for (const { doc } of [anna, ben]) expect(doc.store.pendingStructs).toBeNull()
  }
  return { noticeNothing }
}

let strangers = 0
/** Says one thing in the room and leaves, or is thrown out. Resolves when the server has taken it. */
async function say(server: SyncServer, frame: Uint8Array): Promise<number> {
  const client = await RawClient.connect(server.url, room, { person: `stranger-${++strangers}` })
  client.send(frame)
  await client.caughtUp().catch(() => undefined)
  client.close()
  return client.closed
}

describe.each([
  ['random', anyGarbage],
  ['malformed', anyMalformed],
])('1,000 %s frames', (_kind, frames) => {
  test('end their own sockets; nobody else notices, and memory comes back', async () => {
    const server = await syncServer()
    const { noticeNothing } = await bystanders(server)
    const all = fc.sample(frames, { seed, numRuns: 1_200 })
    // The first two hundred warm up what is kept on purpose: compiled code, pools.
    await sayAll(server, all.slice(0, 200), noticeNothing)
    const before = settledHeap()
    await sayAll(server, all.slice(200), noticeNothing)
    expect(settledHeap() - before).toBeLessThan(8 * 1024 * 1024)
    expect(server.rooms.live).toEqual([room])
  }, 120_000)
})

async function sayAll(
  server: SyncServer,
  frames: readonly Uint8Array[],
  between: () => Promise<void>,
): Promise<void> {
  for (let start = 0; start < frames.length; start += 25) {
    await Promise.all([...frames.slice(start, start + 25).map((frame) => say(server, frame)), between()])
  }
}

/** Bytes in use after everything unused is gone. */
function settledHeap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let round = 0; round < 3; round++) collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

test('eleven bytes that claim thirty million items cost nothing, however often', async () => {
  const server = await syncServer()
  const { noticeNothing } = await bystanders(server)
  const claim = message([0, 2], Uint8Array.of(1, 0x80, 0x87, 0xa7, 0x0e, 1, 0, 0, 1))
  const before = process.memoryUsage().rss
  for (let time = 0; time < 20; time++) expect(await say(server, claim)).toBe(closeCodes.protocolError)
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  await noticeNothing()
})

test('oversized frames are refused at their header', async () => {
  const server = await syncServer()
  const { noticeNothing } = await bystanders(server)
  for (let time = 0; time < 5; time++) {
    expect(await say(server, new Uint8Array(limits.frameBytes + 1))).toBe(closeCodes.tooLarge)
  }
  await noticeNothing()
})

test('four megabytes of nonsense that may pass the size do not pass', async () => {
  const server = await syncServer()
  const { noticeNothing } = await bystanders(server)
  const size = limits.frameBytes - 100
  const garbageItems = message([0, 2], Uint8Array.of(1, 0x80, 0x80, 0x40, 1, 0, ...new Uint8Array(0)))
  for (const frame of [
    message([0, 2], new Uint8Array(size).fill(1)),
    message([0, 0], new Uint8Array(size).fill(1)),
    message([1], new Uint8Array(size).fill(1)),
    garbageItems,
  ]) {
    expect([closeCodes.protocolError, closeCodes.tooLarge]).toContain(await say(server, frame))
  }
  await noticeNothing()
})

test('rooms that do not exist leave no trace', async () => {
  const server = await syncServer()
  const { noticeNothing } = await bystanders(server)
  const paths = [
    'design/missing',
    'design/',
    'design',
    '',
    'x'.repeat(5_000),
    'design/%00',
    'design/one/two',
    '%',
  ]
  for (const path of paths) {
    const client = await RawClient.connect(server.url, path, { person: 'mallory' })
    client.send(message([0, 2], Uint8Array.of(0, 0)))
    expect(await client.closed).toBe(closeCodes.noSuchRoom)
  }
  expect(server.rooms.live).toEqual([room])
  await noticeNothing()
})

/** Masked with zeros, so that the payload reads as it is. */
const masked = (first: number, ...payload: number[]) =>
  Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0, ...payload])

const wire: readonly (readonly [string, Buffer])[] = [
  ['a reserved bit', masked(0xc2, 1)],
  ['a reserved opcode', masked(0x8f, 1)],
  ['a frame without a mask', Buffer.from([0x82, 1, 0])],
  ['text that is no UTF-8', masked(0x81, 0xff, 0xfe)],
  ['a length of 2^63 - 1', Buffer.from([0x82, 0xff, 0x7f, ...Array<number>(7).fill(0xff), 0, 0, 0, 0])],
  ['a header announcing 200 MB', Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x0b, 0xeb, 0xc2, 0, 0, 0, 0, 0])],
  ['a ping of 200 bytes', Buffer.from([0x89, 0xfe, 0, 200, 0, 0, 0, 0, ...Array<number>(200).fill(0)])],
  ['an invalid close code', masked(0x88, 0, 5)],
  ['a continuation of nothing', masked(0x80, 1)],
  ['plain HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
]

test.each(wire)('on the wire, %s ends the socket and nothing else', async (_name, bytes) => {
  const server = await syncServer()
  const { noticeNothing } = await bystanders(server)
  const socket = await shakenSocket(server.port, room)
  const over = new Promise((resolve) => socket.once('close', resolve))
  socket.write(bytes)
  await over
  await noticeNothing()
})

test('a connection reset in the middle of a frame gives the room back', async () => {
  const server = await syncServer({ times: { idle: 0 } })
  const socket = await shakenSocket(server.port, room)
  onTestFinished(() => void socket.destroy())
  socket.write(Buffer.from([0x82, 0xfe, 0x10, 0]))
  socket.resetAndDestroy()
  await expect.poll(() => server.rooms.live).toEqual([])
})
