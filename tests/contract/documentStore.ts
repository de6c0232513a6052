import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentStore } from '#server/documents/documentStore.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'

const room: RoomName = 'design/one'
const other: RoomName = 'pitch/two'

/** Updates of one person who types, replaces and deletes. */
function updatesOf(edits: readonly string[], client = 1): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const edit of edits) {
    doc.getText('text').insert(0, edit)
    doc.getMap('map').set('last', edit)
    if (doc.getText('text').length > 20) doc.getText('text').delete(5, 10)
  }
  return updates
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect(doc.store.pendingStructs, 'nothing waits for what comes later').toBeNull()
  return doc
}

const contents = (updates: readonly Uint8Array[]): unknown => {
  const doc = docOf(updates)
  return { text: doc.getText('text').toJSON(), map: doc.getMap('map').toJSON() }
}

/** What every `DocumentStore` must do. `open` gives a store on data of its own; `again` a second process's. */
export function documentStoreContract(
  name: string,
  open: () => Promise<{ store: DocumentStore; again: () => Promise<DocumentStore> }>,
): void {
  describe(`${name} as a document store`, () => {
    test('an unknown room is empty', async () => {
      const { store } = await open()
      expect(await store.load(room)).toEqual([])
    })

    test('gives back what was appended, in order and per room', async () => {
      const { store } = await open()
      const updates = updatesOf(['one', 'two', 'three'])
      const others = updatesOf(['elsewhere'])
      await store.append([{ room, updates: updates.slice(0, 2) }])
      await store.append([
        { room: other, updates: others },
        { room, updates: updates.slice(2) },
      ])
      expect((await store.load(room)).map(bytes)).toEqual(updates.map(bytes))
      expect((await store.load(other)).map(bytes)).toEqual(others.map(bytes))
    })

    test('another process sees it', async () => {
      const { store, again } = await open()
      const updates = updatesOf(['one'])
      await store.append([{ room, updates }])
      expect((await (await again()).load(room)).map(bytes)).toEqual(updates.map(bytes))
    })

    test('knows its size, and whose each id was first', async () => {
      const { store, again } = await open()
      expect(await store.size(room)).toBe(0)
      const updates = updatesOf(['one', 'two'])
      await store.append([{ room, updates, authors: [{ client: 1, userId: 'anna' }] }])
      await store.append([{ room, updates: [], authors: [{ client: 1, userId: 'mallory' }] }])
      expect(await store.size(room)).toBeGreaterThanOrEqual(size(updates))
      await store.compact(room)
      expect(await (await again()).authors(room)).toEqual([{ client: 1, userId: 'anna' }])
      await store.delete(room)
      expect(await store.authors(room)).toEqual([])
      expect(await store.size(room)).toBe(0)
    })

    test('puts another document in the place of one, made of as much as fits', async () => {
      const { store } = await open()
      const [first, ...rest] = updatesOf(['one ', 'two '])
      const authors = [{ client: 1, userId: 'anna' }]
      await store.append([{ room, updates: [first!], authors }])
      await store.append([{ room, updates: rest }])
      const read: unknown[] = []
      const replaced = await store.replace(room, first!.length + 1, (stored) => {
        read.push(contents(stored))
        return Promise.resolve(updatesOf(['new'], 2))
      })
      expect(replaced).toBe(true)
      expect(read).toEqual([{ text: 'one ', map: {} }])
      expect(contents(await store.load(room))).toEqual(contents(updatesOf(['new'], 2)))
      expect(await store.authors(room)).toEqual([])
    })

    test('leaves what somebody compacted while it was being rewritten', async () => {
      const { store, again } = await open()
      const updates = updatesOf(['one', 'two'])
      await store.append([{ room, updates }])
      const replaced = await store.replace(room, Infinity, async () => {
        await (await again()).compact(room)
        return updatesOf(['new'], 2)
      })
      expect(replaced).toBe(false)
      expect(contents(await store.load(room))).toEqual(contents(updates))
    })

    test('knows who wrote and when, the server for somebody too, by the hour through every compaction', async () => {
      const { store, again } = await open()
      const hour = 3_600_000
      const updates = updatesOf(['one', 'two', 'three', 'four', 'five'])
      const write = (at: number, userId: string | null, byServer = false) =>
        store.append([{ room, updates: [updates.shift()!], signed: { at, userId, byServer } }])
      await write(10 * hour, 'anna')
      await write(10 * hour + 500, 'anna')
      await store.compact(room)
      await write(10 * hour + 900, 'anna')
      await write(10 * hour + 950, 'anna', true)
      const before = await store.changes(room)
      await store.compact(room)
      expect(await (await again()).changes(room)).toEqual(before)
      await write(12 * hour, null, true)
      await store.append([{ room: other, updates: updatesOf(['unsigned']) }])
      const bytes: unknown = expect.any(Number)
      expect(await store.changes(room)).toEqual([
        { userId: 'anna', byServer: false, from: 10 * hour, to: 10 * hour + 900, commits: 3, bytes },
        { userId: 'anna', byServer: true, from: 10 * hour + 950, to: 10 * hour + 950, commits: 1, bytes },
        { userId: null, byServer: true, from: 12 * hour, to: 12 * hour, commits: 1, bytes },
      ])
      expect(await store.changes(other)).toEqual([])
      await store.delete(room)
      expect(await store.changes(room)).toEqual([])
    })

    test('compaction keeps the content, however often and wherever it happens', async () => {
      const { store } = await open()
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }),
          async (edits) => {
            await store.delete(room)
            const updates = updatesOf(edits)
            for (const [index, update] of updates.entries()) {
              await store.append([{ room, updates: [update] }])
              if (index % 7 === 3) await store.compact(room)
            }
            await store.compact(room)
            expect(contents(await store.load(room))).toEqual(contents(updates))
          },
        ),
        { numRuns: 15 },
      )
    })

    test('compaction makes a long log short', async () => {
      const { store } = await open()
      const updates = updatesOf(Array.from({ length: 300 }, (_, index) => `word ${index} `))
      await store.append([{ room, updates }])
      const compactedTo = await store.compact(room)
      const stored = await store.load(room)
      expect(compactedTo).toBe(size(stored))
      expect(size(stored)).toBeLessThan(size(updates) / 5)
      expect(contents(stored)).toEqual(contents(updates))
    })

    test('what is appended during a compaction survives it', async () => {
      const { store, again } = await open()
      const mine = updatesOf(Array.from({ length: 200 }, () => 'mine '))
      const theirs = updatesOf(['theirs'], 2)
      await store.append([{ room, updates: mine }])
      const second = await again()
      await Promise.all([store.compact(room), second.append([{ room, updates: theirs }])])
      expect(contents(await store.load(room))).toEqual(contents([...mine, ...theirs]))
    })

    test('two compactions at once lose nothing', async () => {
      const { store, again } = await open()
      const updates = updatesOf(Array.from({ length: 200 }, () => 'word '))
      await store.append([{ room, updates }])
      const second = await again()
      await Promise.all([store.compact(room), second.compact(room), store.compact(room)])
      expect(contents(await store.load(room))).toEqual(contents(updates))
    })

    test('a state of several megabytes is whole at every moment of its compaction', async () => {
      const { store, again } = await open()
      const updates = updatesOf(Array.from({ length: 60 }, (_, index) => `${index} `.repeat(15_000)))
      for (const update of updates) await store.append([{ room, updates: [update] }])
      const other = await again()
      let isOver = false
      const compaction = store.compact(room).finally(() => (isOver = true))
      let loads = 0
      for (; !isOver; loads += 1) {
        expect(contents(await other.load(room))).toEqual(contents(updates))
        await new Promise(setImmediate)
      }
      await compaction
      expect(loads).toBeGreaterThan(1)
      expect(contents(await store.load(room))).toEqual(contents(updates))
    })

    test('a room that is deleted during its compaction stays deleted', async () => {
      const { store } = await open()
      await store.append([{ room, updates: updatesOf(['gone']) }])
      const compaction = store.compact(room)
      await new Promise(setImmediate)
      await store.delete(room)
      await compaction
      expect(await store.load(room)).toEqual([])
      expect(await store.size(room)).toBe(0)
    })

    test('a log with a gap is left as it is', async () => {
      const { store } = await open()
      const [first, , third] = updatesOf(['one', 'two', 'three'])
      await store.append([{ room, updates: [first!, third!] }])
      await store.compact(room)
      expect((await store.load(room)).map(bytes)).toEqual([first!, third!].map(bytes))
    })

    test('a deleted room is empty, its neighbour is not', async () => {
      const { store } = await open()
      await store.append([
        { room, updates: updatesOf(['gone']) },
        { room: other, updates: updatesOf(['stays']) },
      ])
      await store.compact(room)
      await store.append([{ room, updates: updatesOf(['gone too'], 2) }])
      await store.delete(room)
      expect(await store.load(room)).toEqual([])
      expect(await store.load(other)).toHaveLength(2)
    })
  })
}

const bytes = (update: Uint8Array): number[] => [...update]
const size = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0)
