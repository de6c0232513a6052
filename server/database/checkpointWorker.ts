import Sqlite from 'better-sqlite3'

export interface Checkpoint {
  readonly file: string
  /** Also leaves nothing in the journal. */
  readonly empties: boolean
}

/**
 * What the thread of `checkpointing.ts` does. `PASSIVE` waits for nobody, and nobody waits for it: who writes
 * meanwhile goes on at the end of the journal. Emptying it holds writers for as long as what came since takes.
 * `false`: somebody was at work in it, so that it is not empty.
 */
export function checkpoint({ file, empties }: Checkpoint): boolean {
  const sqlite = new Sqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    sqlite.pragma('wal_checkpoint(PASSIVE)')
    if (!empties) return true
    const [{ busy }] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
    return busy === 0
  } finally {
    sqlite.close()
  }
}
