import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { type Database, openDatabase } from '#server/database/database.ts'
import { SqliteDocumentStore } from '#server/documents/sqliteDocumentStore.ts'
import { documentStoreContract } from '../../contract/documentStore.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

async function open(folder: string): Promise<Database> {
  const database = await openDatabase(folder)
  onTestFinished(() => database.close())
  return database
}

documentStoreContract('SQLite', async () => {
  const folder = await temporaryFolder()
  const again = async () => new SqliteDocumentStore(await open(folder))
  return { store: await again(), again }
})

const update = Uint8Array.of(0, 0)

test('an append waits for a transaction of kysely on the same connection, and survives its rollback', async () => {
  const database = await open(await temporaryFolder())
  const { sql } = database
  const store = new SqliteDocumentStore(database)
  const order: string[] = []
  let append: Promise<void> | undefined
  const transaction = sql.transaction().execute(async (inside) => {
    await inside.insertInto('document_state').values({ room: 'x', part: 0, state: update }).execute()
    append = store.append([{ room: 'design/one', updates: [update] }]).then(() => void order.push('appended'))
    await inside.selectFrom('document_state').selectAll().execute()
    order.push('rolled back')
    throw new Error('no')
  })
  await expect(transaction).rejects.toThrow('no')
  await append
  expect(order).toEqual(['rolled back', 'appended'])
  expect(await store.load('design/one')).toHaveLength(1)
})

test('a compaction gives up when another process was faster and has gone on since', async () => {
  const folder = await temporaryFolder()
  const [mine, theirs] = [await open(folder), await open(folder)]
  const store = new SqliteDocumentStore(mine)
  const doc = new Y.Doc()
  doc.getText('text').insert(0, 'words')
  await store.append([{ room: 'design/one', updates: [Y.encodeStateAsUpdate(doc)] }])
  const compaction = store.compact('design/one')
  // It has read by the next turn, and replays over several.
  await new Promise(setImmediate)
  doc.getText('text').insert(0, 'more ')
  theirs.sqlite.exec('delete from document_update')
  theirs.sqlite
    .prepare("insert into document_state (room, part, state) values ('design/one', 0, ?)")
    .run(Y.encodeStateAsUpdate(doc))
  theirs.sqlite.exec(
    "insert into document_head (room, first_part, part_count, last_seq) values ('design/one', 0, 1, 1)",
  )
  await compaction
  const stored = new Y.Doc()
  for (const part of await store.load('design/one')) Y.applyUpdate(stored, part)
  expect(stored.getText('text').toJSON()).toBe('more words')
})

test('what a crash left of a new state counts for nothing, and goes with the next', async () => {
  const database = await open(await temporaryFolder())
  const { sqlite } = database
  const store = new SqliteDocumentStore(database)
  const doc = new Y.Doc()
  const write = async (words: string) => {
    const before = Y.encodeStateVector(doc)
    doc.getText('text').insert(0, words)
    await store.append([{ room: 'design/one', updates: [Y.encodeStateAsUpdate(doc, before)] }])
  }
  await write('words')
  await store.compact('design/one')
  const halfState = sqlite.prepare('insert into document_state (room, part, state) values (?, ?, ?)')
  halfState.run('design/one', 1, Uint8Array.of(1, 2, 3))
  const size = await store.size('design/one')
  sqlite
    .prepare('insert into document_update (seq, room, updates, at) values (1, ?, ?, 7)')
    .run('design/one', Uint8Array.of(1, 2, 3))
  expect(await store.size('design/one')).toBe(size)
  expect(await store.changes('design/one')).toEqual([])
  const loaded = async () => {
    const stored = new Y.Doc()
    for (const part of await store.load('design/one')) Y.applyUpdate(stored, part)
    return stored.getText('text').toJSON()
  }
  expect(await loaded()).toBe('words')
  await write('more ')
  await store.compact('design/one')
  expect(await loaded()).toBe('more words')
  expect(sqlite.prepare('select count(*) as rows from document_state').get()).toEqual({ rows: 1 })
  expect(sqlite.prepare('select count(*) as rows from document_update').get()).toEqual({ rows: 0 })
})

test('a new state of which somebody cleared a part away is given up, and the old one stays', async () => {
  const database = await open(await temporaryFolder())
  const { sqlite } = database
  const store = new SqliteDocumentStore(database)
  const doc = new Y.Doc()
  for (let nth = 0; nth < 40; nth += 1) doc.getMap('facts').set(`fact${nth}`, 'x'.repeat(60_000))
  await store.append([{ room: 'design/one', updates: [Y.encodeStateAsUpdate(doc)] }])
  const compaction = store.compact('design/one')
  const parts = sqlite.prepare<[], { parts: number }>('select count(*) as parts from document_state')
  while (parts.get()!.parts === 0) await new Promise(setImmediate)
  sqlite.exec('delete from document_state where part = 0')
  await compaction
  const stored = new Y.Doc()
  for (const update of await store.load('design/one')) Y.applyUpdate(stored, update)
  expect(stored.getMap('facts').toJSON()).toEqual(doc.getMap('facts').toJSON())
})

test('of a room that is deleted during its compaction nothing is left on the disk', async () => {
  const database = await open(await temporaryFolder())
  const { sqlite } = database
  const store = new SqliteDocumentStore(database)
  const doc = new Y.Doc()
  for (let nth = 0; nth < 40; nth += 1) doc.getMap('facts').set(`fact${nth}`, 'x'.repeat(60_000))
  await store.append([{ room: 'design/one', updates: [Y.encodeStateAsUpdate(doc)] }])
  const compaction = store.compact('design/one')
  const parts = sqlite.prepare<[], { parts: number }>('select count(*) as parts from document_state')
  while (parts.get()!.parts === 0) await new Promise(setImmediate)
  await store.delete('design/one')
  await compaction
  expect(parts.get()).toEqual({ parts: 0 })
  expect(await store.load('design/one')).toEqual([])
})

test('opening twice migrates once', async () => {
  const folder = await temporaryFolder()
  const first = await open(folder)
  await first.sql.insertInto('document_state').values({ room: 'x', part: 0, state: update }).execute()
  const second = await open(folder)
  expect(await second.sql.selectFrom('document_state').select('room').execute()).toEqual([{ room: 'x' }])
})
