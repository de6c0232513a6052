import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { OwnTurns } from '#server/sockets/ownTurns.ts'

test('what came in together is worked through one a turn, so that others are heard in between', async () => {
  const turns = new OwnTurns()
  const done: number[] = []
  for (const nth of [1, 2, 3]) turns.take(() => done.push(nth))
  expect(done).toEqual([])
  const seen: number[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    await setImmediate()
    seen.push(done.length)
  }
  expect(done).toEqual([1, 2, 3])
  expect(seen).toEqual([1, 2, 3, 3])
})

test('two long works share the turns, and others are heard between any two steps that take long', async () => {
  const turns = new OwnTurns()
  const steps: string[] = []
  function* work(name: string): Generator<void, string> {
    for (let step = 0; step < 3; step += 1) {
      steps.push(name)
      const until = performance.now() + 10
      while (performance.now() < until);
      yield
    }
    return `${name} is done`
  }
  let heard = 0
  const beat = setInterval(() => (heard += 1), 1)
  const done = await Promise.all([turns.through(work('one')), turns.through(work('two'))])
  clearInterval(beat)
  expect(done).toEqual(['one is done', 'two is done'])
  expect(steps).toEqual(['one', 'two', 'one', 'two', 'one', 'two'])
  expect(heard).toBeGreaterThanOrEqual(4)
})

test('what a long work throws reaches whoever waits for it', async () => {
  function* work(): Generator<void, void> {
    yield
    throw new Error('halfway')
  }
  await expect(new OwnTurns().through(work())).rejects.toThrow('halfway')
})
