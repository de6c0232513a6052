import { open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Puts what was committed on disk beside the event loop. SQLite itself would hold the loop until the disk has it, which
 * takes 100 ms and more while large files are written. What is committed meanwhile goes there together.
 */
export class Journal {
  readonly #sync: () => Promise<void>
  #running: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null

  /** `sync`: resolves once all that was written is on disk. */
  constructor(sync: () => Promise<void>) {
    this.#sync = sync
  }

  /** Resolves once everything that is committed by now is on disk. */
  onDisk(): Promise<void> {
    // One that runs may have begun before the commit.
    this.#next ??= this.#after(this.#running)
    return this.#next
  }

  async #after(running: Promise<void>): Promise<void> {
    // Whoever waits for that one is told when it fails.
    await running.catch(() => undefined)
    this.#next = null
    this.#running = this.#sync()
    await this.#running
  }
}

/** SQLite's journal beside the database `path`. */
export class JournalFile {
  readonly #path: string
  #file: FileHandle | null = null

  constructor(path: string) {
    this.#path = `${path}-wal`
  }

  /** One at a time. */
  async sync(): Promise<void> {
    this.#file ??= await this.#open()
    await this.#file.datasync()
  }

  async close(): Promise<void> {
    await this.#file?.close()
  }

  /** It is a file of its own from the first write on, until the database is closed. Its name has to last, too. */
  async #open(): Promise<FileHandle> {
    await syncFolder(dirname(this.#path))
    return await open(this.#path, 'r+')
  }
}

/** Some disks, of networks and of Windows, cannot do it for folders and need not; SQLite passes that over, too. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    if (!cannot.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

const cannot = ['EINVAL', 'EPERM', 'EACCES', 'EISDIR', 'ENOTSUP', 'ENOSYS']
