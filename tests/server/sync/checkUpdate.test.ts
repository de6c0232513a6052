import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkUpdate, updateLimits } from '#server/sync/checkUpdate.ts'
import { SocketRefusal } from '#server/sync/refusal.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { anyEdit, applyEdit, type Edit } from '../../support/edits.ts'
import { anyMutation, mutate } from '../../support/mutations.ts'

function documentOf(edits: readonly Edit[], client: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  for (const edit of edits) applyEdit(doc, edit)
  return doc
}

/** What `theirs` would send to someone who has `ours`. */
const offer = (theirs: Y.Doc, ours: Y.Doc): Uint8Array =>
  Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(ours))

const edits = fc.array(anyEdit, { maxLength: 25 })

/** The first byte of an item of letters that has a left neighbour. */
const afterLeft = { byte: 0x84 }

/** Varints one after another; an array inside stands for its bytes after their length. */
function bytes(...parts: readonly (number | readonly number[] | typeof afterLeft)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if ('byte' in part) encoding.writeUint8(encoder, part.byte)
    else encoding.writeVarUint8Array(encoder, Uint8Array.from(part))
  }
  return encoding.toUint8Array(encoder)
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
/** One item in the root `text`: the letters, by author `client` at `clock`. */
const insert = (client: number, clock: number, text: string) => [
  1,
  client,
  clock,
  4,
  1,
  ascii('text'),
  ascii(text),
]

describe('takes', () => {
  test('whatever Yjs itself sends', () => {
    fc.assert(
      fc.property(edits, edits, edits, (before, mine, theirs) => {
        const base = documentOf(before, 1)
        const ours = documentOf(mine, 2, base)
        const other = documentOf(theirs, 3, base)
        for (const update of [
          offer(other, ours),
          Y.encodeStateAsUpdate(other),
          Y.encodeStateAsUpdate(ours),
        ]) {
          expect(() => checkUpdate(ours, update)).not.toThrow()
        }
      }),
      { numRuns: 200 },
    )
  })

  test('items of several authors that build on each other', () => {
    const doc = new Y.Doc()
    const one = documentOf([{ kind: 'type', at: 0, words: 'one' }], 1)
    const two = documentOf([{ kind: 'type', at: 2, words: 'two' }], 2, one)
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
    applyEdit(one, { kind: 'type', at: 4, words: 'three' })
    expect(() => checkUpdate(doc, Y.encodeStateAsUpdate(one))).not.toThrow()
  })

  test('the update that says nothing', () => {
    expect(() => checkUpdate(new Y.Doc(), bytes(0, 0))).not.toThrow()
  })
})

describe('refuses, before anything is applied,', () => {
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['no bytes at all', 'cannot be read', bytes()],
    ['eleven bytes that promise thirty million items', 'cannot be read', bytes(1, 30_000_000, 1, 0, 0, 1)],
    ['a promise of many authors', 'cannot be read', bytes(1_000_000, 1, 1, 0)],
    ['a gap in front', 'a gap before it', bytes(1, ...insert(5, 7, 'late'), 0)],
    ['an item after one nobody has', 'waits for', bytes(1, 1, 5, 0, afterLeft, 6, 3, ascii('x'), 0)],
    ['an item that follows itself', 'builds on itself', bytes(1, 1, 5, 0, afterLeft, 5, 0, ascii('x'), 0)],
    ['a parent that comes later', 'builds on itself', bytes(1, 1, 5, 0, 4, 0, 5, 9, ascii('x'), 0)],
    [
      'two items that wait for each other',
      'waits for',
      bytes(2, 1, 5, 0, afterLeft, 6, 0, ascii('x'), 1, 6, 0, afterLeft, 5, 0, ascii('y'), 0),
    ],
    ['an author listed twice', 'listed twice', bytes(2, ...insert(5, 0, 'a'), ...insert(5, 1, 'b'), 0)],
    ['an item without length', 'impossible length', bytes(1, ...insert(5, 0, ''), 0)],
    ['an empty range of garbage', 'impossible length', bytes(1, 1, 5, 0, 0, 0, 0)],
    [
      'more positions than numbers go',
      'impossible length',
      bytes(1, 2, 5, 0, 0, Number.MAX_SAFE_INTEGER, 0, 1, 0),
    ],
    ['a gap inside', 'kind 10', bytes(1, 2, 5, 0, 10, 4, 4, 1, ascii('text'), ascii('x'), 0)],
    ['a subdocument', 'kind 9', bytes(1, 1, 5, 0, 9, 1, ascii('text'), ascii('guid'), 118, 0, 0)],
    ['an unknown content', 'kind 29', bytes(1, 1, 5, 0, 29, 1, ascii('text'), 0)],
    ['an unknown shared type', 'type 12', bytes(1, 1, 5, 0, 7, 1, ascii('text'), 12, 0)],
    ['JSON that is none', 'cannot be read', bytes(1, 1, 5, 0, 5, 1, ascii('text'), ascii('{"a'), 0)],
    ['letters that are no UTF-8', 'cannot be read', bytes(1, 1, 5, 0, 4, 1, ascii('text'), [0xff, 0xfe], 0)],
    [
      'a value nested ten thousand deep',
      'too deeply',
      bytes(1, 1, 5, 0, 8, 1, ascii('text'), 1, ...nested(10_000), 0),
    ],
    [
      'JSON nested ten thousand deep',
      'too deeply',
      bytes(1, 1, 5, 0, 5, 1, ascii('text'), ascii('['.repeat(1e4) + ']'.repeat(1e4)), 0),
    ],
    ['a deletion of what nobody has', 'nobody sent', bytes(0, 1, 5, 1, 0, 3)],
    ['deletions over each other', 'out of order', bytes(1, ...insert(5, 0, 'abcdef'), 1, 5, 2, 0, 4, 2, 3)],
    ['bytes after the end', 'another length', bytes(0, 0, 7)],
  ]

  test.each(cases)('%s', (_name, reason, update) => {
    const check = () => checkUpdate(new Y.Doc(), update)
    expect(check).toThrow(SocketRefusal)
    expect(check).toThrow(reason)
  })

  test('more items than an event loop should be held up for', () => {
    const many = Array.from({ length: updateLimits.items + 1 }, () => [0, 1]).flat()
    const update = bytes(1, updateLimits.items + 1, 5, 0, ...many, 0)
    expect(() => checkUpdate(new Y.Doc(), update)).toThrow(
      expect.objectContaining({ code: closeCodes.tooLarge }) as Error,
    )
  })
})

test('what passes is applied whole: nothing throws, nothing waits', () => {
  fc.assert(
    fc.property(
      edits,
      edits,
      fc.array(anyMutation, { minLength: 1, maxLength: 4 }),
      (before, theirs, mutations) => {
        const ours = documentOf(before, 1)
        const update = mutate(offer(documentOf(theirs, 2, ours), ours), mutations)
        if (!passes(ours, update)) return
        Y.applyUpdate(ours, update)
        expect(ours.store.pendingStructs).toBeNull()
        expect(ours.store.pendingDs).toBeNull()
        // And whoever joins afterwards can load it.
        const joining = new Y.Doc()
        Y.applyUpdate(joining, Y.encodeStateAsUpdate(ours))
        expect(joining.store.pendingStructs).toBeNull()
      },
    ),
    { numRuns: 1_000 },
  )
})

function passes(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    checkUpdate(doc, update)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(SocketRefusal)
    return false
  }
}

/** lib0's `any`: an array of one array of one array … */
function nested(depth: number): number[] {
  return [...Array.from({ length: depth }, () => [117, 1]).flat(), 126]
}

test('a long row that very many stand in front of the end of is gone through once', () => {
  const row = 6_000
  const writer = new Y.Doc()
  const list = writer.getArray<Y.Map<unknown>>('list')
  writer.transact(() => {
    for (let at = 0; at < row; at += 1) list.insert(at, [new Y.Map()])
    for (let at = row - 1; at < 2 * row - 1; at += 1) list.insert(at, [new Y.Map()])
  })
  const reader = new Y.Doc()
  const { store } = reader
  let looks = 0
  // The reader of an update looks into the document for each item that it passes.
  Object.defineProperty(reader, 'store', { get: () => ((looks += 1), store) })
  const checked = checkUpdate(reader, Y.encodeStateAsUpdate(writer))
  expect([...checked.rivals(500)]).toHaveLength(2 * row)
  expect(looks).toBeLessThan(40 * row)
})
