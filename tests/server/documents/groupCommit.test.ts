import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { Append } from '#server/documents/documentStore.ts'
import { GroupCommit } from '#server/documents/groupCommit.ts'
import { FakeClock } from '../../support/fakeClock.ts'

const log = pino({ level: 'silent' })
const anna = { userId: 'anna', byServer: false }
const update = (n: number) => Uint8Array.of(n)

/** A disk that keeps what it gets and refuses when told to. */
function disk() {
  const batches: Append[][] = []
  let isBroken = false
  const append = (batch: readonly Append[]) => {
    if (isBroken) return Promise.reject(new Error('no space left'))
    batches.push(structuredClone(batch) as Append[])
    return Promise.resolve()
  }
  return { batches, append, breaks: () => (isBroken = true), recovers: () => (isBroken = false) }
}

function setUp() {
  const store = disk()
  const clock = new FakeClock()
  const committed: [number, string[]][] = []
  const onCommitted = (position: number, rooms: Iterable<string>) => committed.push([position, [...rooms]])
  return {
    store,
    clock,
    committed,
    commits: new GroupCommit({ store, log, clock, windowMs: 25, onCommitted }),
  }
}

test('updates of all rooms within a window become one transaction', async () => {
  const { store, clock, commits, committed } = setUp()
  commits.add('design/a', update(1), anna)
  commits.add('pitch/b', update(2), anna)
  commits.add('design/a', update(3), anna)
  clock.advance(24)
  expect(store.batches).toHaveLength(0)
  clock.advance(1)
  await commits.reached(3)
  expect(store.batches).toMatchObject([
    [
      { room: 'design/a', updates: [update(1), update(3)] },
      { room: 'pitch/b', updates: [update(2)] },
    ],
  ])
  expect(committed).toEqual([[3, ['design/a', 'pitch/b']]])
  expect(commits.backlogBytes).toBe(0)
})

test('whoever waits hears of their own update only', async () => {
  const { clock, commits } = setUp()
  const heard: string[] = []
  commits.add('design/a', update(1), anna)
  void commits.reached(1).then(() => heard.push('first'))
  clock.advance(25)
  await commits.reached(1)
  commits.add('design/a', update(2), anna)
  const second = commits.reached(2).then(() => heard.push('second'))
  await Promise.resolve()
  expect(heard).toEqual(['first'])
  clock.advance(25)
  await second
})

test('a failed write is kept, in order, and tried again', async () => {
  const { store, clock, commits } = setUp()
  store.breaks()
  commits.add('design/a', update(1), anna)
  await expect(commits.flush()).rejects.toThrow('no space left')
  commits.add('design/a', update(2), anna)
  expect(commits.committed).toBe(0)
  expect(commits.backlogBytes).toBe(2)
  store.recovers()
  clock.advance(250)
  await commits.reached(2)
  expect(store.batches).toMatchObject([[{ room: 'design/a', updates: [update(1), update(2)] }]])
})

test('much at once is written in several transactions, and each wakes those whose updates it holds', async () => {
  const { store, clock, commits, committed } = setUp()
  const large = (n: number) => new Uint8Array(300 * 1024).fill(n)
  for (const n of [1, 2, 3]) commits.add('design/a', large(n), anna)
  commits.addAuthor('design/a', { client: 7, userId: 'anna' })
  const heard: string[] = []
  void commits.reached(2).then(() => heard.push('second'))
  clock.advance(25)
  await commits.reached(2)
  expect(store.batches).toHaveLength(1)
  expect(committed).toEqual([[2, ['design/a']]])
  expect(commits.backlogBytes).toBe(300 * 1024)
  clock.advance(25)
  await commits.reached(3)
  expect(store.batches.map((batch) => batch.flatMap(({ updates }) => updates.map(([n]) => n)))).toEqual([
    [1, 2],
    [3],
  ])
  expect(heard).toEqual(['second'])
})

test('what is added during a write that fails follows what it held', async () => {
  const { store, clock, commits } = setUp()
  commits.add('design/a', update(1), anna)
  store.breaks()
  const flushed = commits.flush()
  commits.add('design/a', update(2), anna)
  await expect(flushed).rejects.toThrow('no space left')
  store.recovers()
  await commits.flush()
  expect(store.batches.flat().flatMap(({ updates }) => updates)).toEqual([update(1), update(2)])
  clock.advance(1_000)
  expect(commits.committed).toBe(2)
})

test('a disk that keeps refusing is asked less and less often', async () => {
  const { store, clock, commits } = setUp()
  store.breaks()
  commits.add('design/a', update(1), anna)
  let tries = 0
  const counted = store.append
  store.append = (batch) => {
    tries++
    return counted(batch)
  }
  for (let second = 0; second < 60; second++) {
    clock.advance(1_000)
    await new Promise(setImmediate)
  }
  expect(tries).toBeGreaterThan(8)
  expect(tries).toBeLessThan(20)
})

test('a slow disk is written to more seldom', async () => {
  const { store, clock, commits } = setUp()
  const append = store.append
  store.append = (batch) => {
    clock.advance(50)
    return append(batch)
  }
  commits.add('design/a', update(1), anna)
  clock.advance(25)
  await commits.reached(1)
  commits.add('design/a', update(2), anna)
  clock.advance(199)
  await new Promise(setImmediate)
  expect(store.batches).toHaveLength(1)
  clock.advance(1)
  await commits.reached(2)
})

test('each writer of a window is kept with the time of their first update, in the order of writing', async () => {
  const store = disk()
  const clock = new FakeClock()
  let date = 1_000
  const commits = new GroupCommit({ store, log, clock, windowMs: 25, date: () => date++ })
  const server = { userId: 'anna', byServer: true }
  commits.add('design/a', update(1), anna)
  commits.add('design/a', update(2), anna)
  commits.add('design/a', update(3), server)
  clock.advance(25)
  await commits.reached(3)
  expect(store.batches).toEqual([
    [
      { room: 'design/a', updates: [update(1), update(2)], signed: { ...anna, at: 1_000 } },
      { room: 'design/a', updates: [update(3)], signed: { ...server, at: 1_001 } },
    ],
  ])
})
