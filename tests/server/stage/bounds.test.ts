import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { EventEmitter, once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { Asset } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { Showings } from '#server/stage/showings.ts'
import { mostAttendance } from '#server/stage/attendanceRows.ts'
import { eventually } from '../../support/eventually.ts'
import { Browser, makeWorkspace } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
})
afterAll(() => server.discard())
afterEach(() => vi.restoreAllMocks())

const showings = () => server.services.live.showings
const open = async (options: object = {}): Promise<StageOpened & { watchUrl: string; path: string }> => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch, options)
  return { stageId, watchUrl: watchUrl!, path: new URL(watchUrl!).pathname }
}
const letGo = (stageId: string) => eventually(() => expect(showings().isOn(stageId)).toBe(false))

describe('a showing is held while anyone needs it, and no longer', () => {
  test('whatever was asked of it', async () => {
    const { stageId, watchUrl, path } = await open({ limit: 1 })
    const [first, second] = [await AudienceScreen.open(watchUrl), new AudienceScreen(watchUrl)]
    expect(showings().isOn(stageId)).toBe(true)
    first.leave()
    await letGo(stageId)
    await second.browser.post(`${path}/enter`)
    await second.browser.get(`${path}/door`)
    await second.browser.get(`${path}/pictures/${'a'.repeat(64)}`)
    await second.say({ kind: 'question', id: 'q', text: 'Anyone there?' })
    await second.say({ kind: 'vote', question: 'unknown' })
    await second.say({ kind: 'nonsense' })
    await letGo(stageId)
    await staged.maya.delete(`/api/stages/${stageId}/link`)
    await letGo(stageId)
    const maya = await PresenterScreen.open(staged.maya, stageId)
    await maya.say({ kind: 'end' })
    await maya.leave()
    expect((await second.browser.get(`${path}/stream`)).status).toBe(410)
    await letGo(stageId)
  })

  test('one on the way in meets those who are there, although the last one before them just left', async () => {
    const { stageId } = await open()
    const [leaving, arriving] = await Promise.all([showings().hold(stageId), showings().hold(stageId)])
    leaving!.release()
    const later = await showings().hold(stageId)
    expect(later!.showing).toBe(arriving!.showing)
    arriving!.release()
    later!.release()
    expect(showings().isOn(stageId)).toBe(false)
  })

  test('one that cannot be opened harms nobody else, and is tried again', async () => {
    const stages = { maybeLive: () => Promise.reject(new Error('The disk is away')) }
    const broken = new Showings({ stages } as never)
    const asked = broken.hold('s')
    await expect(broken.documentSaved(roomName('pitch', 'p'))).resolves.toBeUndefined()
    await expect(broken.closeAll(4503)).resolves.toBeUndefined()
    await expect(asked).rejects.toThrow('The disk is away')
    expect(broken.isOn('s')).toBe(false)
  })

  test('a reader who hung up on the way in leaves nothing behind', async () => {
    const { stageId, watchUrl, path } = await open()
    const screen = new AudienceScreen(watchUrl)
    await screen.browser.post(`${path}/enter`)
    const hold = showings().hold.bind(showings())
    const [atTheDoor, goOn] = [new EventEmitter(), new EventEmitter()]
    vi.spyOn(showings(), 'hold').mockImplementation(async (id) => {
      atTheDoor.emit('someone')
      await once(goOn, 'now')
      const held = await hold(id)
      atTheDoor.emit('in')
      return held
    })
    const [answer, came] = [nextAnswer(`${path}/stream`), once(atTheDoor, 'someone')]
    const stop = new AbortController()
    const asked = screen.browser.raw(`${path}/stream`, { signal: stop.signal }).catch(() => 'hung up')
    await came
    stop.abort()
    expect(await asked).toBe('hung up')
    await (
      await answer
    ).closed
    const isIn = once(atTheDoor, 'in')
    goOn.emit('now')
    await isIn
    await letGo(stageId)
  })
})

/** The server's answer to the next request for `path`, once it is asked for. */
function nextAnswer(path: string): Promise<{ readonly closed: Promise<unknown> }> {
  const name = 'http.server.request.start'
  return new Promise((resolve) => {
    const look = (message: unknown): void => {
      const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
      if (request.url !== path) return
      unsubscribe(name, look)
      resolve({ closed: once(response, 'close') })
    }
    subscribe(name, look)
  })
}

describe('an audience has an end', () => {
  test('a limit holds although many come at the same moment', async () => {
    const { stageId, watchUrl, path } = await open({ limit: 2 })
    const screens = Array.from({ length: 10 }, () => new AudienceScreen(watchUrl))
    await Promise.all(screens.map(({ browser }) => browser.post(`${path}/enter`)))
    const outcomes = await Promise.allSettled(screens.map((screen) => screen.watch()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const late = screens[outcomes.findIndex(({ status }) => status === 'rejected')]!
    expect((await late.browser.get(`${path}/door`)).body).toMatchObject({ full: true })
    for (const screen of screens) screen.leave()
    await letGo(stageId)
  })

  test('one member has a few windows; another one closes the oldest', async () => {
    const { stageId, watchUrl, path } = await open()
    const { browser } = await AudienceScreen.open(watchUrl)
    const streams = []
    for (let nth = 0; nth < 8; nth += 1) streams.push(await browser.raw(`${path}/stream`))
    const there = await showings().hold(stageId)
    expect(there!.showing.audience.size).toBe(8)
    for (const { body } of streams) await body!.cancel()
    there!.release()
    await letGo(stageId)
  })

  test('attendance is written down up to a number of people; the others watch all the same', async () => {
    const { stageId, watchUrl } = await open()
    const row = { stage_id: stageId, name: '', from_at: '2026-01-01T00:00:00Z', to_at: null }
    const rows = Array.from({ length: mostAttendance }, (_, nth) => ({ ...row, member_id: `m${nth}` }))
    for (let at = 0; at < rows.length; at += 500) {
      await server.services.db
        .insertInto('attendance')
        .values(rows.slice(at, at + 500))
        .execute()
    }
    const screen = await AudienceScreen.open(watchUrl, 'One too many')
    expect(screen.state.current).toBe(staged.slides[0])
    screen.leave()
    await letGo(stageId)
    const attendance = await server.services.live.attendance.of(stageId)
    expect(attendance).toHaveLength(mostAttendance)
    expect(attendance.map(({ name }) => name)).not.toContain('One too many')
  })

  test('says so much a minute, whatever else is in the cookie', async () => {
    const { watchUrl, path } = await open()
    const { browser } = await AudienceScreen.open(watchUrl)
    const say = async (nth: number): Promise<number> => {
      const headers = { cookie: `junk=${nth}; ${browser.cookie}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ kind: 'vote', question: 'unknown' })
      return (await fetch(`${server.url}${path}/say`, { method: 'POST', headers, body })).status
    }
    const answers = []
    for (let nth = 0; nth < 31; nth += 1) answers.push(await say(nth))
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 409))
    expect(answers[30]).toBe(429)
  })

  test('an office comes in at once; nobody makes up people without end', async () => {
    const other = await startTestServer()
    try {
      const there = await stagePitch(other, 1)
      const { watchUrl } = await startStage(there.maya, there.pitch)
      const enter = () => new Browser(other.url).post(`${new URL(watchUrl!).pathname}/enter`)
      for (let nth = 0; nth < 60; nth += 20) {
        const answers = await Promise.all(Array.from({ length: 20 }, enter))
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204))
      }
      expect((await enter()).status).toBe(429)
    } finally {
      await other.discard()
    }
  })
})

describe('who watches is looked at again while they watch', () => {
  /** Lets the time between two signs of life pass. */
  const beat = (): void => void vi.advanceTimersByTime(15_000)
  afterEach(() => vi.useRealTimers())

  test.each([
    ['expired', { expires_at: '2020-01-01T00:00:00Z' }],
    ['link-closed', { closed_at: '2020-01-01T00:00:00Z' }],
  ])('a link that is %s by now shows nothing more', async (why, change) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { stageId, watchUrl, path } = await open()
    const screen = await AudienceScreen.open(watchUrl)
    beat()
    await server.services.db.updateTable('watch_link').set(change).where('code', '=', path.slice(7)).execute()
    // Two looks at once find the same, and say it once.
    beat()
    beat()
    await eventually(() => expect(screen.events.at(-1)).toEqual({ kind: 'closed', why }))
    expect(screen.events.filter(({ kind }) => kind === 'closed')).toHaveLength(1)
    await letGo(stageId)
  })
})

test('the door of a showing that has ended says so', async () => {
  const { stageId, watchUrl, path } = await open()
  const screen = await AudienceScreen.open(watchUrl)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  await maya.say({ kind: 'end' })
  for (const browser of [screen.browser, new Browser(server.url)]) {
    const { status, body } = await browser.get(`${path}/door`)
    expect([status, body]).toMatchObject([410, { error: { code: 'ended' } }])
  }
  await maya.leave()
})

test('whoever is still down as there when the process ended has left by then', async () => {
  const { stageId } = await open()
  const { live } = server.services
  const row = { stage_id: stageId, member_id: 'm', name: 'Ines', from_at: '2026-01-01T00:00:00Z' }
  await live.attendance.arrived({ ...row, to_at: null })
  const hold = await showings().hold(stageId)
  expect((await live.attendance.of(stageId))[0]?.to_at).not.toBeNull()
  hold!.release()
})

test('a presenter who comes back after everyone left is told of words that changed meanwhile', async () => {
  const { stageId } = await open()
  await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) =>
    renameSlide(doc, staged.slides[0]!, 'Changed while nobody looked'),
  )
  const maya = await PresenterScreen.open(staged.maya, stageId)
  await eventually(() => expect(maya.events).toContainEqual({ kind: 'newer', newer: true }))
  await maya.leave()
})

test('what a presenter says before they are let in waits, and is heard', async () => {
  const { stageId } = await open()
  const maya = new PresenterScreen(staged.maya, stageId)
  await maya.opened
  maya.send({ kind: 'command', n: 1, command: { kind: 'next', from: { slideId: staged.slides[0]! } } })
  await eventually(() => expect(maya.events).toContainEqual({ kind: 'accepted', n: 1 }))
  await maya.leave()
})

test('a picture of another workspace stays there, although the deck names its hash', async () => {
  const { owner: stranger, workspace } = await makeWorkspace(server.url)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
    'base64',
  )
  const uploaded = await stranger.upload<Asset>(`/api/assets?workspace=${workspace.id}`, png)
  const { hash } = uploaded.body
  await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) => {
    const picture = { asset: hash, width: 1, height: 1, alt: '' }
    addBlocks(doc, staged.slides[0]!, [{ kind: 'image', frame: frame(0, 0, 9, 9), picture }])
  })
  const { watchUrl, path } = await open()
  const screen = await AudienceScreen.open(watchUrl)
  expect(screen.wire).toContain(hash)
  expect((await screen.browser.raw(`${path}/pictures/${hash}`)).status).toBe(404)
  await staged.maya.upload(`/api/assets?workspace=${staged.workspace.id}`, png)
  expect((await screen.browser.raw(`${path}/pictures/${hash}`)).status).toBe(200)
  screen.leave()
})
