import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KeptShow } from '#client/stage/keptShow.ts'
import { StageLink } from '#client/stage/stageLink.ts'
import type { PresenterEvent } from '#shared/protocol/stage.ts'
import type { PresenterCommand } from '#shared/stage/command.ts'
import { noDrawing } from '#shared/stage/pointing.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { composedDeck } from '../../support/pptxDecks.ts'
import { pairOnStage } from '../../support/presenterStage.ts'

/** A socket whose other side is the test. */
class FakeSocket {
  static readonly OPEN = 1
  static readonly all: FakeSocket[] = []
  readonly readyState = FakeSocket.OPEN
  readonly sent: string[] = []
  closed = false
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null

  constructor() {
    FakeSocket.all.push(this)
  }

  send(frame: string): void {
    this.sent.push(frame)
  }

  close(): void {
    this.closed = true
  }

  says(...events: PresenterEvent[]): void {
    this.onmessage?.({ data: JSON.stringify(events) })
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('location', { origin: 'http://localhost' })
  vi.stubGlobal('navigator', { onLine: true })
  FakeSocket.all.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function opened(me = 'maya') {
  const link = new StageLink('s', me, () => Promise.resolve(null))
  link.open()
  const [socket] = FakeSocket.all
  socket!.says({ kind: 'stage', stage: pairOnStage(), now: Date.now(), watching: 0, drawing: noDrawing })
  return { link, socket: socket! }
}

test('a line that only looks open is noticed, the screen keeps its slide, and a new line is made', () => {
  const { link, socket } = opened()
  expect(link.state.connected).toBe(true)
  vi.advanceTimersByTime(3_000)
  expect(socket.closed).toBe(true)
  expect(link.state).toMatchObject({ connected: false, closed: null })
  expect(link.state.feed.stage?.current).toBe('a')
  vi.advanceTimersByTime(1_000)
  expect(FakeSocket.all).toHaveLength(2)
  link.close()
})

test('a line that went is tried again within a second and a quarter, however often that failed', () => {
  const { link, socket } = opened()
  let line = socket
  for (let tries = 1; tries <= 8; tries += 1) {
    line.onclose!({ code: 1006 })
    vi.advanceTimersByTime(1_250)
    expect(FakeSocket.all).toHaveLength(tries + 1)
    line = FakeSocket.all.at(-1)!
  }
  link.close()
})

test('ticks keep the line alive, draw nothing anew, and correct the clock', () => {
  const { link, socket } = opened()
  let drawn = 0
  link.subscribe(() => (drawn += 1))
  for (let second = 0; second < 60; second += 1) {
    vi.advanceTimersByTime(1_000)
    socket.says({ kind: 'tick', now: Date.now() })
  }
  expect({ drawn, connected: link.state.connected, lines: FakeSocket.all.length }).toEqual({
    drawn: 0,
    connected: true,
    lines: 1,
  })
  socket.says({ kind: 'tick', now: Date.now() + 5_000 })
  expect(link.state.feed.clockOffset).toBe(5_000)
  link.close()
})

test('three presses before the line answers are three slides; a refused one starts from what is on show', () => {
  const { link, socket } = opened()
  const sent = () => socket.sent.map((frame) => (JSON.parse(frame) as { command: unknown }).command)
  for (let nth = 0; nth < 3; nth += 1) link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
  link.say({ kind: 'back', from: { slideId: 'a', built: 0 } })
  expect(sent()).toEqual([
    { kind: 'next', from: { slideId: 'a', built: 0 } },
    { kind: 'next', from: { slideId: 'b', built: 0 } },
    { kind: 'next', from: { slideId: 'c', built: 0 } },
    { kind: 'back', from: { slideId: 'c', built: 0 } },
  ])
  socket.says({ kind: 'accepted', n: 1 }, { kind: 'refused', n: 2, reason: 'stale' })
  link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
  expect(sent().at(-1)).toEqual({ kind: 'next', from: { slideId: 'a', built: 0 } })
  socket.says({ kind: 'accepted', n: 5 })
  link.say({ kind: 'next', from: { slideId: 'b', built: 0 } })
  expect(sent().at(-1)).toEqual({ kind: 'next', from: { slideId: 'b', built: 0 } })
  link.close()
})

test('a final refusal is not tried again, and a screen that was left asks no more', () => {
  const { link, socket } = opened()
  socket.onclose?.({ code: 4403 })
  vi.advanceTimersByTime(60_000)
  expect(link.state.closed).toBe(4403)
  expect(FakeSocket.all).toHaveLength(1)
  link.close()
  expect(vi.getTimerCount()).toBe(0)
})

describe('without a line', () => {
  /** What the test's server was told on its latest line. */
  const told = () =>
    FakeSocket.all.at(-1)!.sent.map((frame) => (JSON.parse(frame) as { command: PresenterCommand }).command)
  const cut = (socket: FakeSocket) => socket.onclose?.({ code: 1006 })
  const greet = (stage: PresenterStage) => {
    vi.advanceTimersByTime(500)
    const socket = FakeSocket.all.at(-1)!
    socket.says({ kind: 'stage', stage, now: Date.now(), watching: 0, drawing: noDrawing })
    return socket
  }
  const at = (change: Partial<PresenterStage>): PresenterStage => ({
    ...pairOnStage(),
    version: 9,
    ...change,
  })

  test('the driver goes on, and one command brings the stage to where they are', () => {
    const { link, socket } = opened()
    cut(socket)
    expect(link.state).toMatchObject({ connected: false, alone: 'a' })
    link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
    const first = Date.now()
    vi.advanceTimersByTime(100)
    link.say({ kind: 'next', from: { slideId: 'b', built: 0 } })
    link.say({ kind: 'next', from: { slideId: 'c', built: 0 } })
    expect(link.state).toMatchObject({ alone: 'a', refusal: 'at-the-end' })
    link.say({ kind: 'blank', blank: 'black' })
    expect(link.state.feed.stage).toMatchObject({ current: 'c', blank: 'black', spent: { b: 100 } })

    const back = greet(at({ current: 'a' }))
    const steps = [
      { slideId: 'b', built: 0, blank: null, at: first },
      { slideId: 'c', built: 0, blank: null, at: first + 100 },
      { slideId: 'c', built: 0, blank: 'black', at: first + 100 },
    ]
    expect(told()).toEqual([{ kind: 'catchUp', from: { slideId: 'a', built: 0 }, steps }])
    // Until the server has taken it the screen stays where the driver is.
    expect(link.state.feed.stage).toMatchObject({ current: 'c', blank: 'black' })
    back.says(
      { kind: 'change', change: { version: 10, current: 'c', blank: 'black' }, now: Date.now() },
      { kind: 'accepted', n: 1 },
    )
    expect(link.state).toMatchObject({ connected: true, alone: null, gaveWay: null })
    expect(link.state.feed.stage).toMatchObject({ current: 'c', blank: 'black' })
    link.close()
  })

  test('presses that were on their way when the line went are not lost, whether they arrived or not', () => {
    for (const arrived of ['a', 'b', 'c']) {
      const { link, socket } = opened()
      link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
      link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
      cut(socket)
      expect(link.state.feed.stage?.current).toBe('c')
      greet(at({ current: arrived }))
      expect(told().map(({ kind }) => kind)).toEqual(arrived === 'c' ? [] : ['catchUp'])
      expect(link.state.feed.stage?.current).toBe('c')
      link.close()
      FakeSocket.all.length = 0
    }
  })

  test('presses go on while the stage catches up, from where the driver is', () => {
    const { link, socket } = opened()
    cut(socket)
    link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
    greet(at({ current: 'a' }))
    link.say({ kind: 'next', from: { slideId: 'b', built: 0 } })
    expect(told().at(-1)).toEqual({ kind: 'next', from: { slideId: 'b', built: 0 } })
    link.close()
  })

  test.each([
    ['a partner who took the baton', { driver: 'sam', current: 'a' }],
    ['another window that moved the slide', { driver: 'maya', current: 'c' }],
  ])('the stage stays with %s, and both hear of it', (_who, change) => {
    const { link, socket } = opened()
    cut(socket)
    link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
    greet(at(change))
    expect(link.state.feed.stage).toMatchObject(change)
    expect(link.state).toMatchObject({ alone: null, gaveWay: change })
    expect(told()).toMatchObject([
      { kind: 'cue', text: 'I am back. While my line was gone I went on to slide 2.' },
    ])
    link.close()
  })

  test('the server has the last word: where it refuses the catching up, its stage stands', () => {
    const { link, socket } = opened()
    cut(socket)
    link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
    const back = greet(at({ current: 'a' }))
    back.says(
      { kind: 'change', change: { version: 10, current: 'c' }, now: Date.now() },
      { kind: 'refused', n: 1, reason: 'stale' },
    )
    expect(link.state).toMatchObject({ alone: null, gaveWay: { current: 'c' }, refusal: null })
    expect(link.state.feed.stage?.current).toBe('c')
    link.close()
  })

  test('whoever does not drive moves nothing, and hears why', () => {
    const { link, socket } = opened('sam')
    cut(socket)
    link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
    expect(link.state).toMatchObject({ alone: null, refusal: 'no-connection' })
    greet(at({ current: 'a' }))
    expect([link.state.feed.stage?.current, told()]).toEqual(['a', []])
    link.close()
  })

  test('quiet words wait for the line, are read here meanwhile, and are said once', () => {
    const { link, socket } = opened('sam')
    cut(socket)
    link.say({ kind: 'cue', id: 'q', text: 'slower' })
    expect(link.state.feed.stage?.cues).toMatchObject([{ id: 'q', text: 'slower', from: 'sam' }])
    const back = greet(at({}))
    expect(told()).toEqual([{ kind: 'cue', id: 'q', text: 'slower' }])
    back.says({ kind: 'accepted', n: 1 })
    cut(back)
    greet(at({}))
    expect(told()).toEqual([])
    link.close()
  })

  test('a browser that refuses sockets is asked again, and says so at last', () => {
    vi.stubGlobal(
      'WebSocket',
      class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      },
    )
    const link = new StageLink('s', 'maya', () => Promise.resolve(null))
    link.open()
    expect(link.state).toMatchObject({ connected: false, unheard: false })
    vi.advanceTimersByTime(5_000)
    expect(link.state.unheard).toBe(true)
    link.close()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a page that is loaded without a network', () => {
  const deck = { deckHash: 'd', deck: composedDeck([]), handovers: {} }

  /** A page after one that was at its own third slide, the server at the first, when it was closed or crashed. */
  async function loadedAnew(me: 'maya' | 'sam', kept: (before: StageLink) => KeptShow | null) {
    const { link: before, socket } = opened(me)
    socket.onclose?.({ code: 1006 })
    for (const slideId of ['a', 'b']) before.say({ kind: 'next', from: { slideId, built: 0 } })
    before.say({ kind: 'cue', id: 'q', text: 'slower' })
    before.close()
    FakeSocket.all.length = 0
    const link = new StageLink('s', me, () => Promise.resolve(kept(before)))
    link.open()
    FakeSocket.all[0]!.onclose?.({ code: 1006 })
    await vi.advanceTimersByTimeAsync(0)
    return link
  }
  const asItWas = (before: StageLink): KeptShow => ({ ...deck, ...before.kept! })
  const greet = async () => {
    await vi.advanceTimersByTimeAsync(500)
    const socket = FakeSocket.all.at(-1)!
    socket.says({ kind: 'stage', stage: pairOnStage(), now: Date.now(), watching: 0, drawing: noDrawing })
    return socket.sent.map((frame) => (JSON.parse(frame) as { command: PresenterCommand }).command)
  }

  test('stands where its driver was, goes on, and catches up with all of it', async () => {
    const link = await loadedAnew('maya', asItWas)
    expect(link.state).toMatchObject({ connected: false, alone: 'a' })
    expect(link.state.feed).toMatchObject({ ...deck, stage: { current: 'c', cues: [{ id: 'q' }] } })
    link.say({ kind: 'back', from: { slideId: 'c', built: 0 } })
    expect(link.state.feed.stage?.current).toBe('b')
    expect(await greet()).toMatchObject([
      { kind: 'cue', id: 'q' },
      {
        kind: 'catchUp',
        from: { slideId: 'a', built: 0 },
        steps: [{ slideId: 'b' }, { slideId: 'c' }, { slideId: 'b' }],
      },
    ])
    link.close()
  })

  test('of a partner who does not drive shows the slide, and moves nothing', async () => {
    const link = await loadedAnew('sam', asItWas)
    link.say({ kind: 'next', from: { slideId: 'a', built: 0 } })
    expect(link.state).toMatchObject({ alone: null, refusal: 'no-connection' })
    expect(link.state.feed.stage?.current).toBe('a')
    expect(await greet()).toMatchObject([{ kind: 'cue', id: 'q' }])
    link.close()
  })

  test('shows nothing where nothing was kept, and the stage as soon as there is a line', async () => {
    const link = await loadedAnew('maya', () => null)
    expect(link.state.feed).toEqual({})
    expect(await greet()).toEqual([])
    expect(link.state.feed.stage?.current).toBe('a')
    link.close()
  })

  test('a show that is over is not kept', () => {
    const { link, socket } = opened()
    expect(link.kept).toMatchObject({ me: 'maya', stage: { current: 'a' }, watching: 0, steps: [] })
    const change = { version: pairOnStage().version + 1, endedAt: 5 }
    socket.says({ kind: 'change', change, now: Date.now() })
    expect(link.kept).toBeNull()
    link.close()
  })
})
