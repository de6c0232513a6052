import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultTheme } from '#shared/model/theme.ts'
import type { AudienceEvent } from '#shared/protocol/stage.ts'
import { noDrawing } from '#shared/stage/pointing.ts'
import type { Door, Seen } from '#client/watch/door.ts'

/** A stream whose server is the test. */
class FakeStream {
  static readonly CLOSED = 2
  static readonly all: FakeStream[] = []
  readyState = 1
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

  greets(version = 1): void {
    this.onmessage?.({ data: JSON.stringify(hello(version)) })
  }

  /** The browser was given something that is no stream. */
  refused(): void {
    this.readyState = FakeStream.CLOSED
    this.onerror?.()
  }
}

function hello(version: number): AudienceEvent {
  const state = {
    ...{ version, current: 'a', built: 0, blank: null, paused: false, ended: false },
    questions: [],
  }
  return {
    kind: 'hello',
    title: 'T',
    theme: defaultTheme,
    slides: [],
    state,
    waiting: null,
    drawing: noDrawing,
    strokes: 0,
    mine: [],
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

const nothingNew = (_seen: Seen): Promise<AudienceEvent | null> => Promise.resolve(null)

async function watching(knock: () => Promise<Door>, { ask = nothingNew, mayStream = true } = {}) {
  const { Line } = await import('#client/watch/line.ts')
  const seen = { connected: [] as boolean[], events: [] as string[], refused: 0 }
  const line = new Line({
    address: '/watch/code/stream',
    knock,
    ask,
    mayStream: () => Promise.resolve(mayStream),
    onEvent: ({ kind }) => seen.events.push(kind),
    onConnected: (connected) => seen.connected.push(connected),
    onRefused: () => (seen.refused += 1),
  })
  await vi.advanceTimersByTimeAsync(0)
  return { line, seen }
}
const open = (): Promise<Door> => Promise.resolve({ passcode: false, entered: true })
const last = (): FakeStream => FakeStream.all.at(-1)!

test('a stream that falls silent is opened anew; one with signs of life is left alone', async () => {
  const { line, seen } = await watching(open)
  last().greets()
  for (let at = 0; at < 12; at += 1) {
    vi.advanceTimersByTime(5_000)
    last().beat()
  }
  expect(FakeStream.all).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(13_000)
  expect(FakeStream.all).toHaveLength(2)
  expect(seen).toEqual({ connected: [true, false], events: ['hello'], refused: 0 })
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

describe('where no stream comes through', () => {
  /** Answers with what is newer than what the page has. */
  const server = (versions: readonly number[]) => {
    const asked: number[] = []
    const ask = ({ version: since }: Seen): Promise<AudienceEvent | null> => {
      asked.push(since)
      const version = versions[Math.min(asked.length, versions.length) - 1]!
      return Promise.resolve(version === since ? null : hello(version))
    }
    return { asked, ask }
  }

  test('the page asks instead, for what is new, until a stream greets', async () => {
    const { asked, ask } = server([5, 5, 6])
    const { line, seen } = await watching(open, { ask })
    await vi.advanceTimersByTimeAsync(3_500)
    expect(seen).toEqual({ connected: [], events: [], refused: 0 })
    await vi.advanceTimersByTimeAsync(4_000)
    expect(asked).toEqual([-1, 5, 5])
    expect(seen.events).toEqual(['hello', 'hello'])
    expect(seen.connected.every((up) => up)).toBe(true)
    last().greets(7)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(asked).toHaveLength(3)
    line.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('the page says how much of the pen it has seen, and is told of more', async () => {
    vi.stubGlobal('EventSource', undefined)
    const asked: Seen[] = []
    const drawing = { kind: 'drawing', drawing: noDrawing, strokes: 4 } as const
    const answers: readonly (AudienceEvent | null)[] = [hello(1), drawing, null]
    const ask = (seen: Seen): Promise<AudienceEvent | null> => {
      asked.push(seen)
      return Promise.resolve(answers[asked.length - 1] ?? null)
    }
    const { line, seen } = await watching(open, { ask })
    await vi.advanceTimersByTimeAsync(4_000)
    expect(seen.events).toEqual(['hello', 'drawing'])
    expect(asked).toEqual([
      { version: -1, strokes: -1 },
      { version: 1, strokes: 0 },
      { version: 1, strokes: 4 },
    ])
    line.close()
  })

  test('a browser without streams asks from the start', async () => {
    vi.stubGlobal('EventSource', undefined)
    const { ask } = server([1, 2])
    const { line, seen } = await watching(open, { ask })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen).toEqual({ connected: [true, true], events: ['hello', 'hello'], refused: 0 })
    line.close()
  })

  test('a tab too many asks, and tries a stream again later', async () => {
    const { asked, ask } = server([1])
    const options = { ask, mayStream: false }
    const { line } = await watching(open, options)
    await vi.advanceTimersByTimeAsync(29_000)
    expect([FakeStream.all.length, asked.length]).toEqual([0, 20])
    line.close()
  })

  test('no connection is said, and is over by itself; the end ends the asking', async () => {
    vi.stubGlobal('EventSource', undefined)
    const { WatchError } = await import('#client/watch/door.ts')
    const answers = [
      () => Promise.reject(new WatchError('offline', 'No')),
      nothingNew,
      () => Promise.reject(new WatchError('ended', 'Over')),
    ]
    const { seen } = await watching(open, { ask: (since) => answers.shift()!(since) })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen).toEqual({ connected: [false, true], events: [], refused: 1 })
    expect(vi.getTimerCount()).toBe(0)
  })
})
