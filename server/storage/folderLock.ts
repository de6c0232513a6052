import Sqlite from 'better-sqlite3'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { pid } from 'node:process'
import { UnfitFolder } from './unfitFolder.ts'

export interface FolderLock {
  release(): void
}

/**
 * Keeps every other process out of the folder: two would each hold documents that the other does not know. The
 * lock is the operating system's, taken for us by SQLite on a file of its own. It ends with the process, however
 * that ends, so nothing has to be guessed from a process id, which a restarted container gives to somebody else.
 * Throws `UnfitFolder` that names whoever holds it.
 */
export function lockFolder(dataDir: string): FolderLock {
  const file = new Sqlite(join(dataDir, 'lock'), { timeout: 0 })
  const holder = join(dataDir, 'running')
  try {
    file.exec('begin exclusive')
    writeFileSync(holder, `process ${pid} on ${hostname()}, since ${new Date().toISOString()}\n`)
  } catch (cause) {
    file.close()
    if (cause instanceof Sqlite.SqliteError && cause.code === 'SQLITE_BUSY') throw inUse(dataDir, holder)
    throw cause
  }
  return {
    release: () => {
      rmSync(holder, { force: true })
      file.close()
    },
  }
}

const inUse = (dataDir: string, holder: string): UnfitFolder =>
  new UnfitFolder(
    `another Duodeck works in ${dataDir} (${nameOf(holder)}). Stop it first, or set DATA_DIR to a folder of its own.`,
  )

/** The lock's own words: a host and a process. */
const longestName = 200

/** For people alone: the folder is in use because its lock is held, whatever is written here. */
function nameOf(holder: string): string {
  try {
    return readFileSync(holder, 'utf8').split('\n', 1)[0]!.slice(0, longestName)
  } catch {
    return 'a process that is just starting or stopping'
  }
}
