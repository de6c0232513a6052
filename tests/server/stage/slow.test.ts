import { once } from 'node:events'
import { ServerResponse, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import type { Pointing } from '#shared/stage/pointing.ts'
import type { Hold } from '#server/stage/showings.ts'
import { eventually } from '../../support/eventually.ts'
import { Browser } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { PresenterScreen, stagePitch, startStage, type StagedPitch } from '../../support/stage.ts'

/** Bytes that may wait for one reader, as the server's README says. */
const bound = { audience: 1024 * 1024, presenter: 8 * 1024 * 1024 } as const

/** More than the bound and what the kernel takes in between; far less than would be sent if nobody were cut off. */
const mostBatches = 400

let server: TestServer
let staged: StagedPitch
let hold: Hold
let path: string
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  path = new URL(watchUrl!).pathname
  hold = (await server.services.live.showings.hold(stageId))!
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  hold.release()
  await server.discard()
})

/** About 10 kB as it goes out. */
const stroke = (id: string): Pointing => ({
  kind: 'ink',
  slideId: hold.showing.live.stage.current,
  stroke: id,
  points: Array.from({ length: 200 }, (_, nth) => ({ x: nth + 0.123456789012, y: nth + 0.987654321098 })),
})

test('an audience member who does not read delays nobody, and is cut off before memory grows', async () => {
  const waiting = watermark(ServerResponse.prototype, ({ req, writableLength }) =>
    (req as IncomingMessage).url === `${path}/stream` ? writableLength : 0,
  )
  const [slow, fast] = [await streamOf(server.url, path), await streamOf(server.url, path)]
  const { audience } = hold.showing
  await eventually(() => expect(audience.size).toBe(2))
  slow.pause()

  // The next batch goes out once the fast one has the last of this: order, not time, says that nobody waits.
  const heard = strokesOf(fast)
  let batch = 0
  for (; audience.size === 2 && batch < mostBatches; batch += 1) {
    for (let nth = 0; nth < 20; nth += 1) audience.point(stroke(`s${batch}-${nth}`))
    await heard.until(`s${batch}-19`)
  }
  expect(audience.size).toBe(1)
  expect(heard.ids).toEqual(namesOf(batch))
  expect(waiting.most).toBeLessThan(bound.audience + 20_000)
  for (const socket of [slow, fast]) socket.destroy()
  await eventually(() => expect(audience.size).toBe(0))
})

test('so is a presenter, and the others drive on', async () => {
  const { maya, sam } = staged
  const { id } = hold.showing.live.stage
  const driver = await PresenterScreen.open(maya, id)
  const slow = await PresenterScreen.open(sam, id)
  const waiting = watermark(WebSocket.prototype, ({ bufferedAmount }) => bufferedAmount)
  slow.sleep()
  const { presenters } = hold.showing
  const elsewhere = { userId: maya.id, send: () => undefined, close: () => undefined }
  let batch = 0
  for (; presenters.size === 2 && batch < mostBatches; batch += 1) {
    for (let nth = 0; nth < 20; nth += 1) {
      presenters.point(elsewhere, stroke(`s${batch}-${nth}`))
    }
    // An answer comes after all that was sent before it.
    expect(await driver.say({ kind: 'cue', id: `c${batch}`, text: 'Still here' })).toBe('accepted')
  }
  expect(presenters.size).toBe(1)
  const strokes = driver.events.flatMap((event) =>
    event.kind === 'point' && event.pointing.kind === 'ink' ? [event.pointing.stroke] : [],
  )
  expect(strokes).toEqual(namesOf(batch))
  expect(waiting.most).toBeLessThan(bound.presenter + 20_000)
  await eventually(() =>
    expect(driver.stage.presenters.find(({ id: who }) => who === sam.id)?.awaySince).not.toBeNull(),
  )
  slow.wake()
  await slow.closed
  await driver.leave()
})

const namesOf = (batches: number): readonly string[] =>
  Array.from({ length: batches * 20 }, (_, nth) => `s${Math.floor(nth / 20)}-${nth % 20}`)

/** The most that waited in anything that was written to by `write` or `send`. */
function watermark<T extends object>(prototype: T, waitingIn: (one: T) => number): { readonly most: number } {
  const seen = { most: 0 }
  const method = 'send' in prototype ? 'send' : 'write'
  const original = (prototype as Record<string, (...args: unknown[]) => unknown>)[method]!
  vi.spyOn(prototype as Record<string, (...args: unknown[]) => unknown>, method).mockImplementation(function (
    this: T,
    ...args: unknown[]
  ) {
    const answer = original.apply(this, args)
    seen.most = Math.max(seen.most, waitingIn(this))
    return answer
  })
  return seen
}

/** A member's open stream, as bare as it gets. */
async function streamOf(url: string, watchPath: string): Promise<Socket> {
  const browser = new Browser(url)
  await browser.post(`${watchPath}/enter`)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(`GET ${watchPath}/stream HTTP/1.1\r\nHost: localhost\r\nCookie: ${browser.cookie}\r\n\r\n`)
  socket.on('error', () => undefined)
  await once(socket, 'data')
  return socket
}

/** The strokes that reach a reader, in order. */
function strokesOf(socket: Socket) {
  const ids: string[] = []
  let rest = ''
  socket.on('data', (data: Buffer) => {
    rest += data.toString('latin1')
    const found = [...rest.matchAll(/"stroke":"([^"]+)"/g)]
    ids.push(...found.map(([, id]) => id!))
    const last = found.at(-1)
    if (last) rest = rest.slice(last.index + last[0].length)
  })
  return {
    ids,
    until: async (id: string): Promise<void> => {
      while (ids.at(-1) !== id) await once(socket, 'data')
    },
  }
}
