import Sqlite from 'better-sqlite3'
import { Kysely, Migrator } from 'kysely'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Checkpointing } from './checkpointing.ts'
import { DurableDialect } from './durableDialect.ts'
import { Journal, JournalFile } from './journal.ts'
import { migrations } from './migrations/all.ts'
import type { Schema } from './schema.ts'

/** The one SQLite file, opened once per process. */
export interface Database {
  /** For the document log, which wants raw prepared statements. */
  readonly sqlite: Sqlite.Database
  /** Resolves once everything that was committed on it is on disk. Before that nobody is told that it is saved. */
  onDisk(): Promise<void>
  /** For everything else. It runs on the same connection, one transaction at a time; what it wrote is on disk. */
  readonly sql: Kysely<Schema>
  /** Empties the journal, so that what was deleted is no longer in it either. Rejects once `signal` says so. */
  emptyJournal(signal: AbortSignal): Promise<void>
  /** Resolves once something has been written and is on disk. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** Opens `dataDir/duodeck.sqlite`, makes it if absent, and brings its tables up to date. */
export async function openDatabase(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'duodeck.sqlite')
  const sqlite = new Sqlite(path, { timeout: 5_000 })
  sqlite.pragma('journal_mode = WAL')
  // By itself NORMAL may lose a commit on power failure: `onDisk` is what "Saved" waits for.
  sqlite.pragma('synchronous = NORMAL')
  sqlite.pragma('foreign_keys = ON')
  // What is deleted is written over, or it could still be read in the file. It costs nothing that can be measured.
  sqlite.pragma('secure_delete = ON')
  const file = new JournalFile(path)
  const journal = new Journal(() => file.sync())
  const sql = new Kysely<Schema>({ dialect: new DurableDialect(sqlite, journal) })
  try {
    await migrate(sql)
  } catch (cause) {
    await file.close()
    await sql.destroy()
    throw cause
  }
  const checkpointing = new Checkpointing(sqlite)
  const close = async (): Promise<void> => {
    await checkpointing.close()
    await file.close()
    await sql.destroy()
  }
  return {
    sqlite,
    sql,
    onDisk: () => journal.onDisk(),
    emptyJournal: (signal) => checkpointing.empty(signal),
    probe: () => probe(sql),
    close,
  }
}

async function probe(sql: Kysely<Schema>): Promise<void> {
  const at = new Date().toISOString()
  await sql
    .insertInto('probe')
    .values({ id: 1, at })
    .onConflict((clash) => clash.column('id').doUpdateSet({ at }))
    .execute()
}

async function migrate(sql: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db: sql,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'the migrations'
  throw new Error(`The database could not be brought up to date: ${failed} failed`, { cause: error })
}
