import WebSocket from 'ws'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { schemaVersion } from '#shared/docs/schema.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Browser, password } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { AudienceScreen, stagePitch, startStage, type StagedPitch } from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server, 2)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => server.discard())

/** What becomes of one socket: the server's word to it, the code it is closed with, or the status it is refused with. */
function outcomeOf(browser: Browser, path: string): Promise<'heard' | number> {
  const socket = new WebSocket(browser.url.replace('http', 'ws') + path, {
    headers: { cookie: browser.cookie, origin: browser.url },
  })
  const outcome = new Promise<'heard' | number>((resolve) => {
    socket.once('message', () => resolve('heard'))
    socket.once('close', (code) => resolve(code))
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode))
    socket.on('error', () => undefined)
  })
  void outcome.finally(() => open.push(socket))
  return outcome
}
const open: WebSocket[] = []
afterEach(async () => {
  const gone = open.splice(0).map((socket) => {
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.terminate()
    return socket.readyState === WebSocket.CLOSED ? Promise.resolve() : closed
  })
  await Promise.all(gone)
})

const count = (outcomes: readonly unknown[], wanted: unknown): number =>
  outcomes.filter((outcome) => outcome === wanted).length

test('of 500 sockets that one member opens on a stage, sixteen are let in and hardly any looked at', async () => {
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const { identity, live } = server.services
  const [looks, admitted] = [vi.spyOn(identity, 'maybePerson'), vi.spyOn(live.presenterGate, 'admit')]
  const outcomes = await Promise.all(
    Array.from({ length: 500 }, () => outcomeOf(staged.maya, `/stage/${stageId}`)),
  )
  expect(count(outcomes, 'heard')).toBe(16)
  expect(count(outcomes, closeCodes.tooFast)).toBeGreaterThan(0)
  // The rest has not even got a handshake.
  expect(count(outcomes, 429)).toBeGreaterThan(250)
  expect([looks.mock.calls.length, admitted.mock.calls.length]).toEqual([16, 16])
})

test('of 600 sockets that one member opens on documents, a hundred are let in', async () => {
  const { sam, pitch } = staged
  const looks = vi.spyOn(server.services.identity, 'maybePerson')
  const path = `/sync/${roomName('pitch', pitch.id)}?schema=${schemaVersion}`
  const outcomes = await Promise.all(Array.from({ length: 600 }, () => outcomeOf(sam, path)))
  expect(count(outcomes, 'heard')).toBe(100)
  expect(count(outcomes, 429)).toBeGreaterThan(100)
  expect(looks).toHaveBeenCalledTimes(100)
})

test('many sessions of one person are one person', async () => {
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const admitted = vi.spyOn(server.services.live.presenterGate, 'admit')
  const elsewhere = new Browser(server.url)
  await elsewhere.post('/api/auth/sign-in/email', { email: staged.sam.email, password })
  const both = [staged.sam, elsewhere].flatMap((browser) =>
    Array.from({ length: 12 }, () => outcomeOf(browser, `/stage/${stageId}`)),
  )
  const outcomes = await Promise.all(both)
  expect([count(outcomes, 'heard'), count(outcomes, closeCodes.tooFast)]).toEqual([16, 8])
  expect(admitted).toHaveBeenCalledTimes(16)
})

test('nobody looks for a session that somebody made up', async () => {
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const looks = vi.spyOn(server.services.identity, 'maybePerson')
  const [name = '', value = ''] = staged.maya.cookie.split('=')
  const [token = '', seal = ''] = decodeURIComponent(value).split('.')
  for (const made of [
    '',
    token,
    `${token}.`,
    `${token}x.${seal}`,
    `${token}.${seal.replace(/^./, '*')}`,
    '%E0%A4%A',
  ]) {
    const stranger = new Browser(server.url)
    Object.defineProperty(stranger, 'cookie', { value: `${name}=${encodeURIComponent(made)}` })
    expect(await outcomeOf(stranger, `/stage/${stageId}`)).toBe(closeCodes.signIn)
    expect(await outcomeOf(stranger, `/sync/${roomName('plan', staged.pitch.id)}`)).toBe(closeCodes.signIn)
  }
  expect(looks).not.toHaveBeenCalled()
})

test('a guest who opens the showing in a loop is asked to wait before it is looked for', async () => {
  const { watchUrl } = await startStage(staged.maya, staged.pitch)
  const ines = await AudienceScreen.open(watchUrl!)
  const look = vi.spyOn(server.services.live.door, 'maybeLink')
  const statuses: number[] = []
  for (let nth = 0; nth < 150; nth += 1) {
    const leave = new AbortController()
    const answer = await ines.browser.raw(`${ines.path}/stream`, { signal: leave.signal })
    statuses.push(answer.status)
    leave.abort()
  }
  expect([count(statuses, 200), count(statuses, 429)]).toEqual([119, 31])
  // And again with each sign of life, for as long as the first stream is open.
  expect(look.mock.calls.length).toBeLessThan(150)
  ines.leave()
})

test('one address, however many guests it makes up, has so many streams of a showing and leaves seats for others', async () => {
  const { watchUrl } = await startStage(staged.maya, staged.pitch)
  const path = new URL(watchUrl!).pathname
  const guests = Array.from({ length: 55 }, () => new AudienceScreen(watchUrl!))
  await Promise.all(guests.map(({ browser }) => browser.post(`${path}/enter`)))
  const leave = new AbortController()
  const streams = guests.flatMap(({ browser }) =>
    Array.from({ length: 8 }, () => browser.raw(`${path}/stream`, { signal: leave.signal })),
  )
  const statuses = (await Promise.all(streams)).map(({ status }) => status)
  expect([count(statuses, 200), count(statuses, 429)]).toEqual([400, 40])
  leave.abort()
})
