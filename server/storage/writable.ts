import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes that must find room on the disk: a few pages' writing of everyone, not just a spare corner of a file. */
const probeBytes = 256 * 1024

const limits = {
  /** Milliseconds for which one answer serves everyone who asks. */
  keptFor: 1_000,
  /** Milliseconds after which a disk that hangs counts as one that does not answer. */
  patience: 5_000,
} as const

interface Deps {
  readonly dataDir: string
  /** Writes to the database and resolves once that is on disk. */
  readonly writeRow: () => Promise<void>
  readonly now?: () => number
}

/** Whether what people write can be kept, found out by writing. */
export class Writable {
  readonly #deps: Deps
  readonly #now: () => number
  #look: Promise<void> | null = null
  #goodUntil = 0

  constructor(deps: Deps) {
    this.#deps = deps
    this.#now = deps.now ?? Date.now
  }

  /** Rejects with what the disk said, or after five seconds without a word from it. Costs at most one write a second. */
  async check(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The disk does not answer')), limits.patience)
    })
    try {
      await Promise.race([this.#latest(), silence])
    } finally {
      clearTimeout(timer)
    }
  }

  /** One look at a time: a disk that hangs is not asked again until it has answered. */
  #latest(): Promise<void> {
    if (this.#look && this.#now() < this.#goodUntil) return this.#look
    this.#goodUntil = Infinity
    const look = this.#write().finally(() => (this.#goodUntil = this.#now() + limits.keptFor))
    // Whoever asked hears of it; when all of them have lost patience, nobody does.
    look.catch(() => undefined)
    this.#look = look
    return look
  }

  async #write(): Promise<void> {
    const path = join(this.#deps.dataDir, 'probe')
    try {
      const file = await open(path, 'w', 0o600)
      try {
        await file.writeFile(Buffer.alloc(probeBytes))
        await file.sync()
      } finally {
        await file.close()
      }
    } finally {
      await rm(path, { force: true })
    }
    await this.#deps.writeRow()
  }
}
