import { expect, test } from 'vitest'
import { rehearsedOf } from '#shared/stage/rehearsed.ts'

const prints = (...of: string[]) => of.map((print) => ({ id: print[0]!, print }))
const then = prints('a1', 'b1', 'c1')

test.each([
  ['all of it', prints('a1', 'b1', 'c1'), ['a', 'b', 'c'], { changed: 0, unseen: 0, fresh: true }],
  ['broken off', prints('a1', 'b1', 'c1'), ['a', 'b'], { changed: 0, unseen: 1, fresh: false }],
  ['one changed since', prints('a1', 'b2', 'c1'), ['a', 'b', 'c'], { changed: 1, unseen: 0, fresh: false }],
  [
    'one added since',
    prints('a1', 'b1', 'd1', 'c1'),
    ['a', 'b', 'c'],
    { changed: 0, unseen: 1, fresh: false },
  ],
  ['one taken out since', prints('a1', 'c1'), ['a', 'b', 'c'], { changed: 0, unseen: 0, fresh: false }],
  ['moved since', prints('b1', 'a1', 'c1'), ['a', 'b', 'c'], { changed: 0, unseen: 0, fresh: false }],
  [
    'seen in another order',
    prints('a1', 'b1', 'c1'),
    ['c', 'a', 'b'],
    { changed: 0, unseen: 0, fresh: true },
  ],
  ['of a deck without prints', prints('a1'), [], { changed: 0, unseen: 1, fresh: false }],
])('%s', (_name, now, seen, rehearsed) => {
  expect(rehearsedOf(now, then, seen)).toEqual({ slides: now.length, ...rehearsed })
})
