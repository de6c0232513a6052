import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { WritingLog } from '#client/sync/writingLog.ts'
import { fillText, setFill } from '#shared/docs/pitchDoc.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'

const at = { block: 'b1', part: '' }
const place = { kind: 'fill', at } as const
const write = (doc: Y.Doc, words: string) => setFill(doc, at, plainRichText(words))
/** Brings one to the other. */
function send(from: Y.Doc, to: Y.Doc, log?: WritingLog): void {
  const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to))
  log?.addTheirs(update)
  Y.applyUpdate(to, update, 'wire')
}

/** A copy of mine and what the server has, both with the same words. */
function copies() {
  const [mine, theirs, log] = [new Y.Doc(), new Y.Doc(), new WritingLog()]
  let made = 0
  mine.on('update', (update: Uint8Array, origin) => {
    if (origin !== 'wire') log.addMine(update, (made += 1), made)
  })
  write(mine, 'Half of what is baked comes back')
  send(mine, theirs)
  log.know(made, mine)
  return { mine, theirs, log, made: () => made }
}

const told = (log: WritingLog, ...answer: Uint8Array[]) =>
  log.twoVersions([place], answer).map(({ text, theirs }) => [text, theirs].map(plainText))
const both = [['You lose forty per cent', 'Ordering by hand costs']]

test('what others wrote before I noticed and what the server answers count alike', () => {
  const early = copies()
  write(early.mine, 'You lose forty per cent')
  write(early.theirs, 'Ordering by hand costs')
  const answer = Y.encodeStateAsUpdate(early.theirs, Y.encodeStateVector(early.mine))
  expect(told(early.log, answer)).toEqual(both)
  send(early.theirs, early.mine, early.log)
  expect(early.log.othersWrote).toBe(true)
  expect(told(early.log)).toEqual(both)
  expect(plainText(early.log.before(place))).toBe('Half of what is baked comes back')
})

test('whoever writes on in words that have come already is not asked about them', () => {
  const { mine, theirs, log } = copies()
  fillText(mine, { block: 'b2', part: '' }).insert(0, 'Elsewhere')
  write(theirs, 'Ordering by hand costs')
  send(theirs, mine, log)
  write(mine, 'You lose forty per cent')
  expect(told(log)).toEqual([])
})

test('what the server had before the line broke is no version of its own', () => {
  const { mine, theirs, log } = copies()
  write(mine, 'You lose forty per cent')
  // It got there, and only the answer did not.
  send(mine, theirs)
  log.broke()
  fillText(mine, { block: 'b2', part: '' }).insert(0, 'Elsewhere')
  write(theirs, 'Ordering by hand costs')
  expect(told(log, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)))).toEqual([])
})

test('what both know is folded up, and nothing is lost by it', () => {
  const { mine, theirs, log, made } = copies()
  for (let nth = 0; nth < 700; nth += 1) {
    fillText(mine, { block: 'b2', part: '' }).insert(0, 'a')
    log.know(made(), mine)
  }
  send(mine, theirs)
  write(mine, 'You lose forty per cent')
  write(theirs, 'Ordering by hand costs')
  send(theirs, mine, log)
  expect(told(log)).toEqual(both)
})
