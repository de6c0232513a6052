import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { Rooms, RoomsClosed } from '#server/sync/rooms.ts'
import { NotSavedYet } from '#server/sync/savedInTime.ts'
import { documentSchema, schemaVersion } from '#shared/docs/schema.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { MemoryStore } from '../../support/memoryStore.ts'

const name = 'design/one'
const times = { commitWindow: 25, idle: 1_000, save: 10_000 }

function setUp() {
  const store = new MemoryStore()
  const clock = new FakeClock()
  const saved: string[] = []
  const errors: unknown[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(JSON.parse(line)) })
  const onSaved = (room: string, doc: Y.Doc) => saved.push(`${room}: ${textOf(doc)}`)
  const rooms = new Rooms({ store, clock, log, onSaved, times })
  onTestFinished(() => {
    store.isBroken = false
    return rooms.close()
  })
  return { store, clock, rooms, saved, errors }
}

const textOf = (doc: Y.Doc): string => doc.getText('text').toJSON()
const type = (words: string) => (doc: Y.Doc) => doc.getText('text').insert(0, words)
/** Lets promises go as far as they can; immediates are part of loading. */
const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
}

function storedText(store: MemoryStore): string {
  const doc = new Y.Doc()
  for (const update of store.stored.get(name) ?? []) Y.applyUpdate(doc, update)
  return textOf(doc)
}

/** Edits and moves the clock past the commit. */
async function edited(rooms: Rooms, clock: FakeClock, words: string): Promise<void> {
  const edit = rooms.edit(name, type(words))
  await turns()
  clock.advance(times.commitWindow)
  await edit
}

test('people who come at once share one load', async () => {
  const { store, rooms } = setUp()
  let open: () => void = () => undefined
  store.loadGate = new Promise((resolve) => (open = resolve))
  const joining = [rooms.join(name), rooms.join(name), rooms.read(name, textOf)] as const
  open()
  const [first, second] = await Promise.all(joining)
  expect(store.loads).toEqual([name])
  expect(first.room).toBe(second.room)
})

test('a failed load is told to everybody and tried again by the next', async () => {
  const { store, rooms } = setUp()
  store.loadGate = Promise.reject(new Error('disk on fire'))
  await expect(Promise.all([rooms.join(name), rooms.join(name)])).rejects.toThrow('disk on fire')
  store.loadGate = Promise.resolve()
  await expect(rooms.join(name)).resolves.toBeDefined()
})

test('an edit resolves when it is on disk, not before', async () => {
  const { store, clock, rooms } = setUp()
  let isSaved = false
  const edit = rooms.edit(name, type('words')).then(() => (isSaved = true))
  await turns()
  clock.advance(times.commitWindow - 1)
  await turns()
  expect(isSaved).toBe(false)
  expect(storedText(store)).toBe('')
  clock.advance(1)
  await edit
  expect(storedText(store)).toBe('words')
})

test('a document is brought up to date before anyone joins, and that is stored', async () => {
  const { store, clock, rooms } = setUp()
  expect(await rooms.read(name, documentSchema)).toBe(schemaVersion)
  clock.advance(times.commitWindow)
  await turns()
  const doc = new Y.Doc()
  for (const update of store.stored.get(name) ?? []) Y.applyUpdate(doc, update)
  expect(documentSchema(doc)).toBe(schemaVersion)
})

test('an idle room is forgotten and comes back from disk', async () => {
  const { store, clock, rooms } = setUp()
  await edited(rooms, clock, 'words')
  expect(rooms.live).toEqual([name])
  clock.advance(times.idle)
  await turns()
  expect(rooms.live).toEqual([])
  expect(await rooms.read(name, textOf)).toBe('words')
  expect(store.loads).toEqual([name, name])
})

test('a room with someone in it stays', async () => {
  const { clock, rooms } = setUp()
  const seat = await rooms.join(name)
  clock.advance(times.idle * 10)
  await turns()
  expect(rooms.live).toEqual([name])
  seat.release()
  seat.release()
  clock.advance(times.idle)
  await turns()
  expect(rooms.live).toEqual([])
})

test('someone who returns while the room waits to be forgotten finds the same room', async () => {
  const { store, clock, rooms } = setUp()
  const first = await rooms.join(name)
  first.release()
  clock.advance(times.idle - 1)
  const second = await rooms.join(name)
  clock.advance(times.idle * 2)
  await turns()
  expect(second.room).toBe(first.room)
  expect(rooms.live).toEqual([name])
  expect(store.loads).toEqual([name])
})

test('while the disk refuses, the room stays, the log says so, and nothing is lost', async () => {
  const { store, clock, rooms, errors } = setUp()
  store.isBroken = true
  const edit = rooms.edit(name, type('words'))
  const outcome = expect(edit).rejects.toThrow(NotSavedYet)
  await turns()
  clock.advance(times.save)
  await outcome
  clock.advance(times.idle * 3)
  await turns()
  expect(rooms.live).toEqual([name])
  expect(errors).not.toHaveLength(0)
  store.isBroken = false
  clock.advance(10_000)
  await turns()
  expect(storedText(store)).toBe('words')
  expect(rooms.live).toEqual([])
})

test('saves are told at most once a second, and the last before the room is forgotten', async () => {
  const { clock, rooms, saved } = setUp()
  for (const words of ['a', 'b', 'c']) await edited(rooms, clock, words)
  expect(saved).toEqual([])
  clock.advance(1_000)
  expect(saved).toEqual(['design/one: cba'])
  await edited(rooms, clock, 'd')
  clock.advance(times.idle)
  await turns()
  expect(saved).toEqual(['design/one: cba', 'design/one: dcba'])
})

test('a deleted room is gone from memory and disk, with what was typed last', async () => {
  const { store, clock, rooms } = setUp()
  await edited(rooms, clock, 'words')
  const seat = await rooms.join(name)
  seat.room.edit(type('last '))
  const deletion = rooms.delete(name)
  await turns()
  clock.advance(times.commitWindow)
  await deletion
  expect(store.stored.has(name)).toBe(false)
  expect(rooms.live).toEqual([])
  expect(await rooms.read(name, textOf)).toBe('')
})

test('closing saves everything and lets nobody in', async () => {
  const { store, rooms, saved } = setUp()
  const seat = await rooms.join(name)
  seat.room.edit(type('words'))
  await rooms.close()
  expect(storedText(store)).toBe('words')
  expect(saved).toEqual(['design/one: words'])
  await expect(rooms.join(name)).rejects.toThrow(RoomsClosed)
  await expect(rooms.edit(name, type('late'))).rejects.toThrow(RoomsClosed)
})

test('closing fails aloud when the disk refuses', async () => {
  const { store, clock, rooms } = setUp()
  const seat = await rooms.join(name)
  store.isBroken = true
  seat.room.edit(type('words'))
  const outcome = expect(rooms.close()).rejects.toThrow(NotSavedYet)
  await turns()
  clock.advance(times.save)
  await outcome
})

test('a large log is compacted when people have left', async () => {
  const { store, clock, rooms } = setUp()
  await edited(rooms, clock, 'x'.repeat(8_192))
  expect(store.compactions).toEqual([])
  clock.advance(times.idle)
  await turns()
  expect(store.compactions).toEqual([name])
})

test('a log that grows and grows is compacted meanwhile, and not on every commit', async () => {
  const { store, clock, rooms } = setUp()
  for (let round = 0; round < 12; round++) await edited(rooms, clock, 'x'.repeat(100 * 1024))
  expect(store.compactions).toEqual([name, name])
})

test('an edit that throws changes no promise of others', async () => {
  const { clock, rooms } = setUp()
  const broken = rooms.edit(name, () => {
    throw new Error('a mistake of the caller')
  })
  await expect(broken).rejects.toThrow('a mistake of the caller')
  await edited(rooms, clock, 'words')
  expect(await rooms.read(name, textOf)).toBe('words')
})
