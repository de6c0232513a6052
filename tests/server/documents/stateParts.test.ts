import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { stateParts } from '#server/documents/stateParts.ts'
import { type Edit, anyEdit, applyEdit } from '../../support/edits.ts'

/**
 * Hearing all of the document again changes nothing. The copy may have more: Yjs takes away marks of formats that mark
 * nothing any more as it hears of changes, and each document does so by what it heard of, and when.
 */
function expectAll(copy: Y.Doc, doc: Y.Doc): void {
  const had = Y.encodeStateAsUpdate(copy)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  expect(Y.encodeStateAsUpdate(copy)).toEqual(had)
}

/** Several people's documents that hear of each other now and then. */
function written(edits: readonly (Edit & { person: number; syncs: boolean })[]): Y.Doc {
  const docs = [1, 2, 3].map((id) => Object.assign(new Y.Doc(), { clientID: id }))
  for (const { person, syncs, ...edit } of edits) {
    const doc = docs[person]!
    applyEdit(doc, edit)
    if (syncs) Y.applyUpdate(docs[(person + 1) % 3]!, Y.encodeStateAsUpdate(doc))
  }
  for (const doc of docs) Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(doc))
  return docs[0]!
}

const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

const anyStep = fc
  .tuple(anyEdit, fc.nat({ max: 2 }), fc.boolean())
  .map(([edit, person, syncs]) => ({ ...edit, person, syncs }))

test('every part builds only on those before it, and together they are the document', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (steps, size) => {
      const doc = written(steps)
      const copy = new Y.Doc()
      for (const { update } of stateParts(doc, new Map(), size)) {
        Y.applyUpdate(copy, update)
        expect(copy.store.pendingStructs).toBeNull()
        expect(copy.store.pendingDs).toBeNull()
      }
      expectAll(copy, doc)
    }),
    { numRuns: 300 },
  )
})

test('somebody who knows a little of it, and hears more of it between two parts, ends up with all', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { maxLength: 40 }),
      fc.array(anyStep, { maxLength: 20 }),
      fc.array(anyEdit, { maxLength: 10 }),
      fc.integer({ min: 1, max: 5 }),
      (known, since, meanwhile, size) => {
        const before = written(known)
        const doc = written([...known, ...since])
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(before))
        const edits = meanwhile.values()
        for (const { update, isLast } of stateParts(doc, vectorOf(copy), size)) {
          Y.applyUpdate(copy, update)
          expect(copy.store.pendingStructs).toBeNull()
          expect(copy.store.pendingDs).toBeNull()
          const edit = isLast ? undefined : edits.next().value
          if (edit) applyEdit(doc, edit)
        }
        expectAll(copy, doc)
      },
    ),
    { numRuns: 300 },
  )
})

test('an author who was needed and builds on the one who waits is no circle', () => {
  const [one, two, three] = [1, 2, 3].map((id) => Object.assign(new Y.Doc(), { clientID: id })) as [
    Y.Doc,
    Y.Doc,
    Y.Doc,
  ]
  const tell = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  one.getText('text').insert(0, 'a')
  two.getText('text').insert(0, 'b')
  tell(two, three)
  three.getText('text').insert(0, 'c')
  tell(three, two)
  tell(three, one)
  two.getText('text').insert(1, 'd')
  one.getText('text').insert(1, 'e')
  tell(two, one)
  expect([...stateParts(one, new Map(), 1)].length).toBeGreaterThan(3)
})

test('no part holds more than half a megabyte of words or of values, however few items they are', () => {
  const doc = new Y.Doc()
  for (let nth = 0; nth < 60; nth += 1) {
    doc.getMap('facts').set(`fact${nth}`, 'x'.repeat(60_000))
    doc.getText(`text${nth}`).insert(0, 'y'.repeat(60_000))
  }
  const parts = Array.from(stateParts(doc), ({ update }) => update)
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(512 * 1024)
  const copy = new Y.Doc()
  for (const part of parts) Y.applyUpdate(copy, part)
  expect(Buffer.compare(Y.encodeStateAsUpdate(copy), Y.encodeStateAsUpdate(doc))).toBe(0)
})
