import Sqlite from 'better-sqlite3'

/**
 * What the thread of `checkpointing.ts` does. `PASSIVE` waits for nobody, and nobody waits for it: who writes
 * meanwhile goes on at the end of the journal.
 */
export function checkpoint(file: string): void {
  const sqlite = new Sqlite(file, { fileMustExist: true })
  try {
    sqlite.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    sqlite.close()
  }
}
