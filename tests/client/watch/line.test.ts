import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Door } from '#client/watch/door.ts'

/** A stream whose server is the test. */
class FakeStream {
  static readonly CLOSED = 2
  static readonly all: FakeStream[] = []
  readyState = 1
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  beat: () => void = () => undefined

  constructor() {
    FakeStream.all.push(this)
  }

  addEventListener(_name: 'beat', listener: () => void): void {
    this.beat = listener
  }

  close(): void {
    this.readyState = FakeStream.CLOSED
  }

  /** The browser was given something that is no stream. */
  refused(): void {
    this.readyState = FakeStream.CLOSED
    this.onerror?.()
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeStream)
  vi.stubGlobal('location', { pathname: '/watch/code', search: '' })
  FakeStream.all.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function watching(knock: () => Promise<Door>) {
  const { Line } = await import('#client/watch/line.ts')
  const seen = { connected: [] as boolean[], refused: 0 }
  const line = new Line({
    address: '/watch/code/stream',
    knock,
    onEvent: () => undefined,
    onConnected: (connected) => seen.connected.push(connected),
    onRefused: () => (seen.refused += 1),
  })
  FakeStream.all[0]!.onopen?.()
  return { line, seen }
}
const open = (): Promise<Door> => Promise.resolve({ passcode: false, entered: true })
const last = (): FakeStream => FakeStream.all.at(-1)!

test('a stream that falls silent is opened anew; one with signs of life is left alone', async () => {
  const { line, seen } = await watching(open)
  for (let at = 0; at < 12; at += 1) {
    vi.advanceTimersByTime(5_000)
    last().beat()
  }
  expect(FakeStream.all).toHaveLength(1)
  vi.advanceTimersByTime(13_000)
  expect(FakeStream.all).toHaveLength(2)
  expect(seen).toEqual({ connected: [true, false], refused: 0 })
  line.close()
})

test('a server that is just starting is tried until it answers', async () => {
  const { WatchError } = await import('#client/watch/door.ts')
  let starting = true
  const { line, seen } = await watching(() =>
    starting ? Promise.reject(new WatchError('busy', 'Starting')) : open(),
  )
  last().refused()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(FakeStream.all).toHaveLength(1)
  starting = false
  await vi.advanceTimersByTimeAsync(2_500)
  expect(FakeStream.all).toHaveLength(2)
  expect(seen.refused).toBe(0)
  line.close()
})

test.each([
  ['a full house', () => Promise.resolve({ passcode: false, entered: true, full: true as const })],
  ['a lost cookie', () => Promise.resolve({ passcode: false, entered: false })],
])('%s is told to the page, once', async (_what, knock) => {
  const { line, seen } = await watching(knock)
  last().refused()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(seen.refused).toBe(1)
  expect(FakeStream.all).toHaveLength(1)
  line.close()
})

test('an end is final', async () => {
  const { WatchError } = await import('#client/watch/door.ts')
  const { line, seen } = await watching(() => Promise.reject(new WatchError('ended', 'Over')))
  last().refused()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(seen.refused).toBe(1)
  line.close()
  expect(vi.getTimerCount()).toBe(0)
})
