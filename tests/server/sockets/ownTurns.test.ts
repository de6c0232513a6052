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
