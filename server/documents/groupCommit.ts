import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { Clock } from '../clock.ts'
import type { Append, Author, DocumentStore, Signed, Writer } from './documentStore.ts'

export interface GroupCommitDeps {
  readonly store: Pick<DocumentStore, 'append'>
  readonly log: Logger
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly date?: () => number
  /** How long updates gather before they are written together. A person does not notice, the disk does. */
  readonly windowMs?: number
  /** Updates up to `position` are on disk; `rooms` are those that changed. */
  readonly onCommitted?: (position: number, rooms: Iterable<RoomName>) => void
}

/** What one transaction writes. */
interface Batch {
  readonly rooms: Map<RoomName, Gathered>
  bytes: number
  /** How many updates were ever added when the last of its own was. */
  position: number
}

interface Gathered {
  /** In the order of writing; one run each time another writer has the word. */
  readonly runs: Run[]
  readonly authors: Author[]
}

interface Run {
  readonly signed: Signed
  readonly updates: Uint8Array[]
}

/** A slow disk is written to more seldom: commits take at most a fifth of the time. */
const idlePerWrite = 4

/** Bytes of updates in one transaction, the last of them on top. A megabyte holds the event loop for 5 ms. */
const mostBytes = 512 * 1024

const firstRetryMs = 250
const lastRetryMs = 5_000

/**
 * Writes the updates of all rooms in one transaction per window, in several when there is much. What could not be
 * written is kept and tried again.
 */
export class GroupCommit {
  readonly #deps: GroupCommitDeps
  readonly #waiting: { position: number; resolve: () => void }[] = []
  /** In the order of writing; the last gathers what is added. */
  readonly #batches: Batch[] = []
  #added = 0
  #committed = 0
  #backlogBytes = 0
  #failures = 0
  #lastWriteMs = 0
  #cancelTimer: (() => void) | null = null
  #writing: Promise<void> | null = null

  constructor(deps: GroupCommitDeps) {
    this.#deps = deps
  }

  /** Counts updates ever added. Whoever sees `committed` reach it knows that all of them are on disk. */
  get added(): number {
    return this.#added
  }

  get committed(): number {
    return this.#committed
  }

  /** Bytes that are only in memory. It grows while the disk refuses. */
  get backlogBytes(): number {
    return this.#backlogBytes
  }

  add(room: RoomName, update: Uint8Array, writer: Writer): void {
    const batch = this.#open()
    this.#runOf(batch, room, writer).updates.push(update)
    batch.bytes += update.length
    batch.position = ++this.#added
    this.#backlogBytes += update.length
    this.#schedule(this.#nextMs())
  }

  /** Remembers whose an id is, with the updates added next at the latest. */
  addAuthor(room: RoomName, author: Author): void {
    gatheredOf(this.#open(), room).authors.push(author)
    this.#schedule(this.#nextMs())
  }

  /** The batch that gathers: a new one when the last is full or on its way to the disk. */
  #open(): Batch {
    const last = this.#batches.at(-1)
    const isOnItsWay = this.#writing !== null && this.#batches.length === 1
    if (last && !isOnItsWay && last.bytes < mostBytes) return last
    const batch: Batch = { rooms: new Map(), bytes: 0, position: this.#added }
    this.#batches.push(batch)
    return batch
  }

  /** What is kept of who wrote when: one row a writer and window, unless two take turns within it. */
  #runOf(batch: Batch, room: RoomName, { userId, byServer }: Writer): Run {
    const { runs } = gatheredOf(batch, room)
    const last = runs.at(-1)
    if (last?.signed.userId === userId && last.signed.byServer === byServer) return last
    const run: Run = { signed: { at: (this.#deps.date ?? Date.now)(), userId, byServer }, updates: [] }
    runs.push(run)
    return run
  }

  /** Resolves when the first `position` updates are on disk; waits as long as the disk refuses. */
  async reached(position: number): Promise<void> {
    if (this.#committed >= position) return
    await new Promise<void>((resolve) => this.#waiting.push({ position, resolve }))
  }

  /** Writes what has gathered without waiting for the window. Rejects when that fails; the updates are kept. */
  async flush(): Promise<void> {
    while (this.#writing) await this.#writing.catch(() => undefined)
    for (let left = this.#batches.length; left > 0; left -= 1) {
      await this.#writeFirst()
      await setImmediate()
    }
  }

  async #writeFirst(): Promise<void> {
    while (this.#writing) await this.#writing.catch(() => undefined)
    const [batch] = this.#batches
    if (!batch) return
    this.#cancelTimer?.()
    this.#cancelTimer = null
    this.#writing = this.#write(batch)
    try {
      await this.#writing
    } finally {
      this.#writing = null
      if (this.#batches.length > 0) this.#schedule(this.#nextMs())
    }
  }

  /** The window, or longer after a failure: a sick disk is not helped by haste. */
  #nextMs(): number {
    return this.#failures === 0
      ? Math.max(this.#deps.windowMs ?? 25, this.#lastWriteMs * idlePerWrite)
      : Math.min(lastRetryMs, firstRetryMs * 2 ** (this.#failures - 1))
  }

  #schedule(ms: number): void {
    if (this.#cancelTimer || this.#writing) return
    this.#cancelTimer = this.#deps.clock.after(ms, () => {
      this.#cancelTimer = null
      this.#writeFirst().catch((err: unknown) => {
        this.#deps.log.error(
          { err, backlogBytes: this.#backlogBytes },
          'edits are not saved yet, trying again',
        )
      })
    })
  }

  async #write(batch: Batch): Promise<void> {
    const startedAt = this.#deps.clock.now()
    try {
      await this.#deps.store.append(appends(batch.rooms))
    } catch (error) {
      this.#failures++
      throw error
    }
    this.#batches.shift()
    this.#failures = 0
    this.#lastWriteMs = this.#deps.clock.now() - startedAt
    this.#committed = batch.position
    this.#backlogBytes -= batch.bytes
    this.#deps.onCommitted?.(batch.position, batch.rooms.keys())
    this.#release()
  }

  #release(): void {
    for (let index = this.#waiting.length - 1; index >= 0; index--) {
      const { position, resolve } = this.#waiting[index]!
      if (position > this.#committed) continue
      this.#waiting.splice(index, 1)
      resolve()
    }
  }
}

function gatheredOf({ rooms }: Batch, room: RoomName): Gathered {
  const gathered = rooms.get(room) ?? { runs: [], authors: [] }
  rooms.set(room, gathered)
  return gathered
}

const appends = (rooms: ReadonlyMap<RoomName, Gathered>): Append[] =>
  [...rooms].flatMap(([room, { runs, authors }]) => [
    ...(authors.length > 0 ? [{ room, updates: [], authors }] : []),
    ...runs.map((run) => ({ room, ...run })),
  ])
