import Sqlite from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Checkpointing } from './checkpointing.ts'
import { migrations } from './migrations/all.ts'
import type { Schema } from './schema.ts'

/** The one SQLite file, opened once per process. */
export interface Database {
  /** For the document log, which wants raw prepared statements. */
  readonly sqlite: Sqlite.Database
  /** For everything else. It runs on the same connection, one transaction at a time. */
  readonly sql: Kysely<Schema>
  /** Resolves once something has been written and is on disk. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** Opens `dataDir/duodeck.sqlite`, makes it if absent, and brings its tables up to date. */
export async function openDatabase(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const sqlite = new Sqlite(join(dataDir, 'duodeck.sqlite'), { timeout: 5_000 })
  sqlite.pragma('journal_mode = WAL')
  // NORMAL may lose a commit on power failure, and "Saved" has been said by then.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  const sql = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) })
  try {
    await migrate(sql)
  } catch (cause) {
    await sql.destroy()
    throw cause
  }
  const checkpointing = new Checkpointing(sqlite)
  const close = async (): Promise<void> => {
    await checkpointing.close()
    await sql.destroy()
  }
  return { sqlite, sql, probe: () => probe(sql), close }
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
