import { open } from 'node:fs/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '#server/database/database.ts'
import { Journal } from '#server/database/journal.ts'
import { SqliteDocumentStore } from '#server/documents/sqliteDocumentStore.ts'
import { eventually } from '../../support/eventually.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

interface Held {
  resolve(): void
  reject(error: Error): void
}

/** A disk that has things when it is told to. */
function slowDisk() {
  const waiting: Held[] = []
  const sync = (): Promise<void> => new Promise((resolve, reject) => void waiting.push({ resolve, reject }))
  return { waiting, sync }
}

/** All that waits for nothing but others' turns has had its own. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What of these is over by now. */
function watched(promises: Readonly<Record<string, Promise<unknown>>>): string[] {
  const over: string[] = []
  for (const [name, promise] of Object.entries(promises))
    promise.then(
      () => over.push(name),
      ({ message }: Error) => over.push(`${name}: ${message}`),
    )
  return over
}

test('who commits while the disk is at work waits for the next time, together with others', async () => {
  const { waiting, sync } = slowDisk()
  const journal = new Journal(sync)
  const first = journal.onDisk()
  await turn()
  const over = watched({ first, second: journal.onDisk(), third: journal.onDisk() })
  await turn()
  expect([waiting.length, over]).toEqual([1, []])
  waiting[0]!.resolve()
  await turn()
  expect([waiting.length, over]).toEqual([2, ['first']])
  waiting[1]!.resolve()
  await turn()
  expect([waiting.length, over]).toEqual([2, ['first', 'second', 'third']])
})

test('a disk that fails is said to those who waited for it, and tried again for the next', async () => {
  const { waiting, sync } = slowDisk()
  const journal = new Journal(sync)
  const first = journal.onDisk()
  await turn()
  const over = watched({ first, second: journal.onDisk() })
  waiting[0]!.reject(new Error('full'))
  await turn()
  expect(over).toEqual(['first: full'])
  waiting[1]!.resolve()
  await turn()
  expect(over).toEqual(['first: full', 'second'])
})

test('what was written resolves once it is on disk, of documents and of everything else; reading waits for nothing', async () => {
  const folder = await temporaryFolder()
  const database = await openDatabase(folder)
  onTestFinished(() => database.close())
  const { sql, sqlite } = database
  expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
  const { waiting, sync } = slowDisk()
  const handle = await open(folder)
  const disk = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'datasync').mockImplementation(sync)
  onTestFinished(() => disk.mockRestore())
  await handle.close()
  const update = Uint8Array.of(0, 0)
  const writes = async (nth: number): Promise<void> => {
    const over = watched({
      query: sql.insertInto('document_state').values({ room: 'x', part: nth, state: update }).execute(),
      transaction: sql
        .transaction()
        .execute((inside) =>
          inside.insertInto('document_state').values({ room: 'y', part: nth, state: update }).execute(),
        ),
      update: new SqliteDocumentStore(database).append([{ room: 'design/one', updates: [update] }]),
      reading: sql.selectFrom('document_state').selectAll().execute(),
    })
    await eventually(() => expect(waiting.length).toBe(1))
    await eventually(() => expect(over).toEqual(['reading']))
    while (over.length < 4) {
      waiting.shift()?.resolve()
      await turn()
    }
    expect(over.sort()).toEqual(['query', 'reading', 'transaction', 'update'])
  }
  await writes(1)
  await writes(2)
})
