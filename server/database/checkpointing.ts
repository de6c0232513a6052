import type Sqlite from 'better-sqlite3'
import { setTimeout } from 'node:timers/promises'
import { Piscina } from 'piscina'
import type { Checkpoint } from './checkpointWorker.ts'
import { workerFile } from '../workerFile.ts'

/** Milliseconds between two looks at how long the journal is; one takes a tenth of one. */
const lookEvery = 100

/** Pages of 4 kB that wait in the journal before they are moved, as many as SQLite itself lets wait: 4 MB. */
const waitingPages = 1_000

/** Milliseconds after which a thread that has nothing to do gives its memory back. */
const idleTimeout = 30_000

/**
 * Pages after which SQLite itself moves them, in the midst of somebody's write: 32 MB. Only a disk on which the
 * thread cannot keep up comes to that.
 */
const backstop = 8_000

interface JournalLength {
  readonly log: number
  readonly checkpointed: number
}

/**
 * Moves what was written from SQLite's journal into its file, in a thread of its own. SQLite does that as part of
 * a write otherwise, and holds the event loop for up to 60 ms when much is written
 * (https://www.sqlite.org/wal.html#ckpt).
 */
export class Checkpointing {
  readonly #sqlite: Sqlite.Database
  readonly #pool: Piscina<Checkpoint, boolean>
  readonly #timer: NodeJS.Timeout
  #running: Promise<void> | null = null

  constructor(sqlite: Sqlite.Database) {
    const { filename, execArgv } = workerFile(new URL('./checkpointWorker.ts', import.meta.url))
    // What opening it wrote: nobody waits yet.
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.pragma(`wal_autocheckpoint = ${backstop}`)
    this.#sqlite = sqlite
    this.#pool = new Piscina({
      filename,
      name: 'checkpoint',
      execArgv: [...execArgv],
      minThreads: 0,
      maxThreads: 1,
      idleTimeout,
    })
    // A thread that cannot even begin says so here too, and must not take the server along.
    this.#pool.on('error', () => undefined)
    this.#timer = setInterval(() => this.#look(), lookEvery).unref()
  }

  /** Resolves when the thread has ended. Before the database is closed, which moves what is left. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
    await this.#pool.destroy()
  }

  /**
   * Moves all that waits and empties the journal, whatever is written meanwhile. Rejects when it could not be, within
   * half a minute, since somebody read or wrote all the time, and once `signal` says so.
   */
  async empty(signal: AbortSignal): Promise<void> {
    for (let tries = 0; tries < 30; tries++) {
      await this.#running
      if (await this.#pool.run({ file: this.#sqlite.name, empties: true })) return
      await setTimeout(1_000, undefined, { signal })
    }
    throw new Error('The journal could not be emptied')
  }

  #look(): void {
    if (this.#running || this.#sqlite.inTransaction) return
    const [length] = this.#sqlite.pragma('wal_checkpoint(NOOP)') as [JournalLength]
    if (length.log - length.checkpointed < waitingPages) return
    // When it fails the pages wait where they are, safe; what is wrong with the disk is said to whoever writes.
    this.#running = this.#pool
      .run({ file: this.#sqlite.name, empties: false })
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => (this.#running = null))
  }
}
