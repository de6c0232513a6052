import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#server/database/database.ts'
import { eventually } from '../../support/eventually.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

interface JournalLength {
  readonly log: number
  readonly checkpointed: number
}

async function opened() {
  const database = await openDatabase(await temporaryFolder())
  onTestFinished(() => database.close())
  const { sqlite } = database
  sqlite.exec('create table words (words blob)')
  const journal = () => (sqlite.pragma('wal_checkpoint(NOOP)') as [JournalLength])[0]
  const write = () => void sqlite.prepare('insert into words values (?)').run(Buffer.alloc(500_000))
  return { database, sqlite, journal, write }
}

test('a long journal is moved into the file beside those who write, and begins anew', async () => {
  const { journal, write } = await opened()
  for (let megabytes = 0; megabytes < 6; megabytes += 0.5) write()
  const { log, checkpointed } = journal()
  expect(checkpointed, 'no write has moved it').toBe(0)
  await eventually(() => expect(journal()).toEqual({ log, checkpointed: log, busy: 0 }))
  write()
  expect(journal().log).toBeLessThan(log)
})

test('a transaction that lasts is not disturbed, and what it writes is moved once it is over', async () => {
  const { database, journal, write } = await opened()
  await database.sql.transaction().execute(async (inside) => {
    for (let megabytes = 0; megabytes < 6; megabytes += 0.5) {
      write()
      await inside.selectFrom('probe').selectAll().execute()
    }
  })
  await eventually(() => expect(journal().checkpointed).toBe(journal().log))
})

/** Has the right to write for a fifth of a second, as the thread that empties the journal has it. */
const otherWriter = `
  const { parentPort, workerData } = require('node:worker_threads')
  const sqlite = new (require('better-sqlite3'))(workerData)
  sqlite.exec('begin immediate')
  parentPort.postMessage('writes')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  sqlite.exec('commit')
  sqlite.close()
`

test('a transaction that reads before it writes waits for whoever is at the file', async () => {
  const { database } = await opened()
  const other = new Worker(otherWriter, { eval: true, workerData: database.sqlite.name })
  const ended = once(other, 'exit')
  await once(other, 'message')
  const at = new Date(0).toISOString()
  await database.sql.transaction().execute(async (inside) => {
    await inside.selectFrom('probe').selectAll().execute()
    await inside
      .insertInto('probe')
      .values({ id: 1, at })
      .onConflict((clash) => clash.column('id').doUpdateSet({ at }))
      .execute()
  })
  await ended
  expect(await database.sql.selectFrom('probe').select('at').execute()).toEqual([{ at }])
})
