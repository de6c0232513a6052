import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StageLink } from '#client/stage/stageLink.ts'
import type { PresenterEvent } from '#shared/protocol/stage.ts'
import { noDrawing } from '#shared/stage/pointing.ts'
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
  FakeSocket.all.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function opened() {
  const link = new StageLink('s')
  link.open()
  const [socket] = FakeSocket.all
  socket!.says({ kind: 'stage', stage: pairOnStage(), now: Date.now(), watching: 0, drawing: noDrawing })
  return { link, socket: socket! }
}

test('a line that only looks open is noticed, the screen keeps its slide, and a new line is made', () => {
  const { link, socket } = opened()
  expect(link.state.connected).toBe(true)
  vi.advanceTimersByTime(5_000)
  expect(socket.closed).toBe(true)
  expect(link.state).toMatchObject({ connected: false, closed: null })
  expect(link.state.feed.stage?.current).toBe('a')
  vi.advanceTimersByTime(3_000)
  expect(FakeSocket.all).toHaveLength(2)
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
  for (let nth = 0; nth < 3; nth += 1) link.say({ kind: 'next', from: 'a' })
  link.say({ kind: 'back', from: 'a' })
  expect(sent()).toEqual([
    { kind: 'next', from: 'a' },
    { kind: 'next', from: 'b' },
    { kind: 'next', from: 'c' },
    { kind: 'back', from: 'c' },
  ])
  socket.says({ kind: 'accepted', n: 1 }, { kind: 'refused', n: 2, reason: 'stale' })
  link.say({ kind: 'next', from: 'a' })
  expect(sent().at(-1)).toEqual({ kind: 'next', from: 'a' })
  socket.says({ kind: 'accepted', n: 5 })
  link.say({ kind: 'next', from: 'b' })
  expect(sent().at(-1)).toEqual({ kind: 'next', from: 'b' })
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
