import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { stateParts } from '#server/documents/stateParts.ts'
import { Lanes } from '#server/lanes.ts'
import { StateAnswers } from '#server/sync/stateAnswers.ts'
import { parseServerFrame, type ServerFrame } from '../../support/rawFrames.ts'

/** A document of two megabytes, and somebody who takes what is written when told to. */
function setUp() {
  const doc = new Y.Doc()
  for (let nth = 0; nth < 32; nth += 1) doc.getMap('facts').set(`fact${nth}`, 'x'.repeat(60_000))
  const written: ServerFrame[] = []
  const taking: (() => void)[] = []
  const spent: number[] = []
  const ends: string[] = []
  let isOver = false
  const answers = new StateAnswers({
    room: { items: 32, stateAfter: (vector) => stateParts(doc, Y.decodeStateVector(vector)) },
    who: 'anna',
    walks: new Lanes({ running: 1, waiting: 10 }, { busy: 'Too many.' }),
    mostTokens: 200,
    spend: (cost) => void spent.push(cost),
    write: (frame) => {
      written.push(parseServerFrame(frame.subarray(10)))
      return new Promise((resolve) => taking.push(resolve))
    },
    isOver: () => isOver,
    onTold: () => ends.push('told'),
    onFailed: () => ends.push('failed'),
  })
  const take = async () => {
    taking.shift()?.()
    await new Promise(setImmediate)
    await new Promise(setImmediate)
  }
  return { doc, answers, written, spent, ends, take, leave: () => (isOver = true) }
}

const nothing = Uint8Array.of(0)

test('a large document comes in parts, each when the one before was taken, and counts as told with the last', async () => {
  const { doc, answers, written, spent, ends, take } = setUp()
  answers.give(nothing)
  await new Promise(setImmediate)
  expect(written).toHaveLength(1)
  while (ends.length === 0) await take()
  expect(written.length).toBeGreaterThan(3)
  expect(written.map(({ type }) => type)).toEqual([...written.slice(1).map(() => 'update'), 'state'])
  const copy = new Y.Doc()
  for (const frame of written) if ('bytes' in frame) Y.applyUpdate(copy, frame.bytes)
  expect(copy.getMap('facts').toJSON()).toEqual(doc.getMap('facts').toJSON())
  expect(spent.reduce((sum, cost) => sum + cost)).toBe(200)
})

test('what is written meanwhile is among the parts that follow', async () => {
  const { doc, answers, written, ends, take } = setUp()
  answers.give(Y.encodeStateVector(new Map([[7, 7]])))
  await take()
  doc.getMap('facts').set('late', 'words')
  while (ends.length === 0) await take()
  const copy = new Y.Doc()
  for (const frame of written) if ('bytes' in frame) Y.applyUpdate(copy, frame.bytes)
  expect(copy.getMap('facts').get('late')).toBe('words')
})

test('whoever leaves in the middle is told no more', async () => {
  const { answers, written, ends, take, leave } = setUp()
  answers.give(nothing)
  await take()
  leave()
  const before = written.length
  for (let turn = 0; turn < 5; turn += 1) await take()
  expect(written).toHaveLength(before)
  expect(ends).toEqual([])
})
