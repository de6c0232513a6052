import { expect, onTestFinished, test, vi } from 'vitest'
import { Lanes } from '#server/lanes.ts'

function gate() {
  let open = (): void => undefined
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { passed, open }
}

test('runs as many as allowed, lets a few wait, and turns the rest away', async () => {
  const lanes = new Lanes({ running: 1, waiting: 1 }, { busy: 'Come back later.' })
  const first = gate()
  const began: string[] = []
  const one = lanes.run(async () => {
    began.push('one')
    await first.passed
  })
  const two = lanes.run(() => Promise.resolve(began.push('two')))
  await expect(lanes.run(() => Promise.resolve())).rejects.toMatchObject({
    status: 503,
    message: 'Come back later.',
  })
  expect(began).toEqual(['one'])
  first.open()
  await Promise.all([one, two])
  expect(began).toEqual(['one', 'two'])
})

test('a task that fails frees its lane', async () => {
  const lanes = new Lanes({ running: 1, waiting: 0 }, { busy: 'Come back later.' })
  await expect(lanes.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(lanes.run(() => Promise.resolve('fine'))).resolves.toBe('fine')
})

/** Begins tasks that end when told to, and remembers in which order they began. */
function workshop(lanes: Lanes) {
  const began: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (name: string, signal?: AbortSignal) => {
    const task = () => {
      began.push(name)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    }
    return lanes.run(task, { who: name[0]!, ...(signal && { signal }) })
  }
  const end = async (name: string): Promise<void> => {
    ends.get(name)!()
    await settled()
  }
  return { began, ask, end }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('people take turns: whoever asks for much waits behind their own, not others behind them', async () => {
  const lanes = new Lanes({ running: 1, waiting: 20 }, { busy: 'Come back later.' })
  const { began, ask, end } = workshop(lanes)
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) void ask(name)
  await settled()
  expect([lanes.ahead('a'), lanes.ahead('b'), lanes.ahead('c'), lanes.ahead('d')]).toEqual([0, 1, 2, null])
  for (const name of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']) await end(name)
  expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4'])
})

test('one person has one at work, however many lanes are free, and only so many waiting', async () => {
  const limits = { running: 3, waiting: 20, each: { running: 1, waiting: 2 } }
  const { began, ask, end } = workshop(new Lanes(limits, { busy: 'Later.', yours: 'Yours wait already.' }))
  for (const name of ['a1', 'a2', 'a3']) void ask(name)
  await expect(ask('a4')).rejects.toMatchObject({ status: 429, message: 'Yours wait already.' })
  void ask('b1')
  await settled()
  expect(began).toEqual(['a1', 'b1'])
  await end('a1')
  expect(began).toEqual(['a1', 'b1', 'a2'])
})

test('whoever had a long turn rests before the next, and others begin meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const limits = { running: 1, waiting: 20, each: { running: 1, waiting: 10, rest: 3 } }
  const { began, ask, end } = workshop(new Lanes(limits, { busy: 'Later.' }))
  for (const name of ['a1', 'a2', 'b1']) void ask(name)
  await settled()
  vi.advanceTimersByTime(100)
  await end('a1')
  expect(began).toEqual(['a1', 'b1'])
  await end('b1')
  await vi.advanceTimersByTimeAsync(299)
  expect(began).toEqual(['a1', 'b1'])
  await vi.advanceTimersByTimeAsync(1)
  expect(began).toEqual(['a1', 'b1', 'a2'])
})

test('what nobody waits for any more is not begun, and its place is free', async () => {
  const lanes = new Lanes({ running: 1, waiting: 1 }, { busy: 'Later.' })
  const { began, ask, end } = workshop(lanes)
  void ask('a1')
  const left = new AbortController()
  const abandoned = ask('b1', left.signal)
  left.abort()
  await expect(abandoned).rejects.toMatchObject({ code: 'gone' })
  void ask('c1')
  await end('a1')
  expect(began).toEqual(['a1', 'c1'])
  await expect(ask('d1', AbortSignal.abort())).rejects.toMatchObject({ code: 'gone' })
})
