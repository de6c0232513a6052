import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PageLine } from '#client/session/pageLine.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { askMeAgain, facesChanged, inboxChanged, lineStands } from '#shared/protocol/pageLine.ts'

/** A socket whose other side is the test. */
class FakeSocket {
  static readonly all: FakeSocket[] = []
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null

  constructor() {
    FakeSocket.all.push(this)
  }

  close(): void {
    this.ends(1005)
  }

  says(news: string): void {
    this.onmessage?.({ data: news })
  }

  ends(code: number): void {
    this.onclose?.({ code })
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
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function opened() {
  const news: (string | undefined)[] = []
  const line = new PageLine((said) => news.push(said))
  return { line, news }
}
const last = (): FakeSocket => FakeSocket.all.at(-1)!

/** Lets ten minutes pass in which the server does so to each socket, and says how many were opened. */
function tenMinutesOf(does: (socket: FakeSocket) => void): number {
  const before = FakeSocket.all.length
  let met = before - 1
  for (let seconds = 0; seconds < 600; seconds += 1) {
    while (met < FakeSocket.all.length) does(FakeSocket.all[met++]!)
    vi.advanceTimersByTime(1_000)
  }
  return FakeSocket.all.length - before
}

test.each([
  ['a refusal', (socket: FakeSocket) => socket.ends(closeCodes.tooFast), [undefined], 10],
  [
    'an end at once, as of what lets no line through',
    (socket: FakeSocket) => socket.ends(1006),
    [undefined],
    16,
  ],
  ['a session that has ended', (socket: FakeSocket) => socket.ends(closeCodes.signIn), [askMeAgain], 10],
])('%s is met less and less, and looked after once', (_what, does, looks, most) => {
  const { line, news } = opened()
  const tries = tenMinutesOf(does)
  expect(tries).toBeGreaterThan(4)
  expect(tries).toBeLessThanOrEqual(most)
  expect(news).toEqual(looks)
  line.close()
})

test('a line that stands for a moment only is opened less and less, too', () => {
  const { line } = opened()
  const tries = tenMinutesOf((socket) => {
    socket.says(lineStands)
    socket.ends(closeCodes.tryLater)
  })
  expect(tries).toBeLessThanOrEqual(16)
  line.close()
})

test('one that stood comes back within moments, and the page looks at both ends of the gap', () => {
  const { line, news } = opened()
  expect(line.stands).toBe(false)
  last().says(lineStands)
  expect([news, line.stands]).toEqual([[], true])
  for (let times = 1; times <= 5; times += 1) {
    vi.advanceTimersByTime(60_000)
    last().ends(closeCodes.tryLater)
    vi.advanceTimersByTime(1_500)
    expect([FakeSocket.all.length, line.stands]).toEqual([1 + times, false])
    last().says(lineStands)
    expect(news).toHaveLength(2 * times)
  }
  line.close()
})

test('a session that ended while the line was down is looked after, too', () => {
  const { line, news } = opened()
  last().ends(1006)
  vi.advanceTimersByTime(1_500)
  last().ends(closeCodes.signIn)
  expect(news).toEqual([undefined, askMeAgain])
  line.close()
})

test('what concerns one person is told at once; what many pages hear of, each in a moment of its own and once', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.9)
  const { line, news } = opened()
  last().says(lineStands)
  last().says(facesChanged)
  last().says(inboxChanged)
  last().says(facesChanged)
  expect(news).toEqual([inboxChanged])
  vi.advanceTimersByTime(500)
  expect(news).toEqual([inboxChanged, facesChanged])
  last().says(facesChanged)
  line.close()
  vi.advanceTimersByTime(600_000)
  expect(news).toEqual([inboxChanged, facesChanged])
  expect(FakeSocket.all).toHaveLength(1)
})
