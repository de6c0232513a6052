import type { Logger } from 'pino'
import type * as Y from 'yjs'
import { type CloseCode, closeCodes } from '#shared/protocol/closeCodes.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { DocumentStore } from '../documents/documentStore.ts'
import { GroupCommit } from '../documents/groupCommit.ts'
import { Compactor } from './compactor.ts'
import { documentBudget } from '#shared/protocol/documentBudget.ts'
import { type SyncLimits, syncLimits } from './limits.ts'
import { HeldRooms, type RoomLease } from './heldRooms.ts'
import { LiveBytes } from './liveBytes.ts'
import { type OpenedRoom, openLiveRoom, rewriteStored } from './openLiveRoom.ts'
import type { Budget } from './rules.ts'
import { OwnTurns } from '../sockets/ownTurns.ts'
import { savedInTime } from './savedInTime.ts'
import { type OnSaved, SavedNotices } from './savedNotices.ts'

export interface RoomsDeps {
  readonly store: DocumentStore
  readonly log: Logger
  /** After a save, at most once a second per room; the document is the live one and must not be kept. */
  readonly onSaved?: OnSaved
  readonly clock?: Clock
  readonly limits?: SyncLimits
  readonly budget?: Budget
  readonly times?: Partial<RoomTimes>
}

/** All in ms. */
export interface RoomTimes {
  /** How long edits gather before they are committed together. */
  readonly commitWindow: number
  /** How long a room stays loaded after the last person left: most of them only reload the page. */
  readonly idle: number
  /** How long an edit of the server's own waits for a disk that refuses. */
  readonly save: number
  /** How long after the start pages may bring back what colleagues wrote just before a crash. */
  readonly recovery: number
}

const defaultTimes: RoomTimes = { commitWindow: 25, idle: 20_000, save: 10_000, recovery: 120_000 }

/** The server is shutting down. */
export class RoomsClosed extends Error {}

/** The documents that people have open fill the memory there is for them. */
export class RoomsFull extends Error {}

/** Every live room of this process: loads each once, saves it, and forgets it when it is idle and saved. */
export class Rooms {
  readonly clock: Clock
  readonly limits: SyncLimits
  readonly #startedAt: number
  readonly #deps: RoomsDeps
  readonly #times: RoomTimes
  readonly #held: HeldRooms
  readonly #commits: GroupCommit
  readonly #turns = new OwnTurns()
  readonly #compactor: Compactor
  readonly #liveBytes: LiveBytes
  readonly #notices: SavedNotices
  /** Rooms whose documents are being put down anew: whoever wants in waits. */
  readonly #repairing = new Map<RoomName, Promise<boolean>>()
  #closed = false

  constructor(deps: RoomsDeps) {
    this.#deps = deps
    this.clock = deps.clock ?? systemClock
    this.limits = deps.limits ?? syncLimits
    this.#startedAt = this.clock.now()
    this.#liveBytes = new LiveBytes(this.limits.liveBytes)
    this.#times = { ...defaultTimes, ...deps.times }
    this.#compactor = new Compactor(deps.store, deps.log, (name, bytes) => this.#held.compacted(name, bytes))
    this.#notices = new SavedNotices(this.clock, deps.log, deps.onSaved ?? (() => undefined))
    this.#commits = new GroupCommit({
      store: deps.store,
      log: deps.log,
      clock: this.clock,
      windowMs: this.#times.commitWindow,
      onCommitted: (position, names) => this.#held.committed(position, names),
    })
    this.#held = new HeldRooms({
      load: (name) => this.#load(name),
      commits: this.#commits,
      notices: this.#notices,
      compactor: this.#compactor,
      clock: this.clock,
      idle: this.#times.idle,
    })
  }

  /** Names of the rooms in memory. */
  get live(): readonly RoomName[] {
    return this.#held.all.map(({ name }) => name)
  }

  /** Loads the room if need be. Rejects when it cannot be loaded, and with `RoomsClosed` at shutdown. */
  async join(name: RoomName): Promise<RoomLease> {
    const seat = await this.#held.lease(name)
    if (!this.#closed) return seat
    seat.release()
    throw shuttingDown()
  }

  /**
   * Edits the live document, for everybody in the room; in one transaction. `behalf`: the id of the user who asked. Resolves once it is on disk.
   * Rejects with `NotSavedYet` when the disk refuses; the edit stays and is saved later. An edit that throws
   * keeps what it did until then, since Yjs cannot take a transaction back: check first, then write.
   */
  async edit<T>(name: RoomName, edit: (doc: Y.Doc) => T, behalf: string | null = null): Promise<T> {
    const seat = await this.join(name)
    try {
      const result = seat.room.edit(edit, behalf)
      await this.#inTime(seat.room.position)
      return result
    } finally {
      seat.release()
    }
  }

  /**
   * The same over several documents: nobody else's edit comes between, and all of it is on disk together or not
   * at all. `behalf`: the id of the user who asked for it, if any.
   */
  async editTogether<T, D extends Y.Doc[]>(
    names: readonly RoomName[],
    edit: (...docs: D) => T,
    behalf: string | null = null,
  ): Promise<T> {
    const seats: RoomLease[] = []
    try {
      for (const name of names) seats.push(await this.join(name))
      // One of them may have been forgotten while the next was loaded.
      if (seats.some(({ room }) => room.isClosed)) return await this.editTogether(names, edit, behalf)
      const docs = seats.map(({ room }) => room.doc) as D
      const run = seats.reduceRight<() => T>(
        (inner, { room }) =>
          () =>
            room.edit(inner, behalf),
        () => edit(...docs),
      )
      const result = run()
      await this.#inTime(Math.max(...seats.map(({ room }) => room.position)))
      return result
    } finally {
      for (const seat of seats) seat.release()
    }
  }

  /** Whether a document takes nothing more that adds to it. Edits of the server's own ask here: nothing refuses them. */
  async isFull(name: RoomName): Promise<boolean> {
    const seat = await this.join(name)
    try {
      return seat.room.isFull
    } finally {
      seat.release()
    }
  }

  /** Reads the live document. */
  async read<T>(name: RoomName, read: (doc: Y.Doc) => T): Promise<T> {
    const seat = await this.join(name)
    try {
      return read(seat.room.doc)
    } finally {
      seat.release()
    }
  }

  /** Closes its sockets with 4410 and removes it from disk. */
  async delete(name: RoomName): Promise<void> {
    const entry = this.#held.maybe(name)
    await entry?.opening.catch(() => undefined)
    if (entry) this.#held.forget(entry, closeCodes.gone)
    // What was typed last must not be written after the deletion.
    await this.#commits.reached(this.#commits.added)
    await this.#deps.store.delete(name)
  }

  /**
   * Puts down anew what can be read of a document, however spoilt it is. Whoever has it open gets a fresh copy.
   * `false`: it could not be done now, because somebody else was at it.
   */
  async repair(name: RoomName): Promise<boolean> {
    const repairing = this.#repairing.get(name)
    if (repairing) return repairing
    const repair = this.#repair(name).finally(() => this.#repairing.delete(name))
    this.#repairing.set(name, repair)
    return repair
  }

  /** Closes the sockets concerned: their roles changed, or they were signed out. */
  expel(where: (user: PresenceUser, room: RoomName) => boolean, code: CloseCode): void {
    for (const { name, room } of this.#held.all) {
      for (const session of [...(room?.sessions ?? [])]) if (where(session.user, name)) session.close(code)
    }
  }

  /** Tells everybody to come back later, then saves everything. Rejects when the disk refuses. */
  async close(): Promise<void> {
    this.#closed = true
    const entries = this.#held.all
    for (const { room } of entries) room?.closeSessions(closeCodes.tryLater)
    await Promise.allSettled(entries.map(({ opening }) => opening))
    await this.#commits.flush().catch(() => undefined)
    await this.#inTime(this.#commits.added)
    for (const entry of entries) {
      if (entry.room) this.#notices.settle(entry.name, entry.room.doc)
      this.#held.forget(entry, closeCodes.tryLater)
    }
    await this.#compactor.stop()
  }

  async #repair(name: RoomName): Promise<boolean> {
    const entry = this.#held.maybe(name)
    await entry?.opening.catch(() => undefined)
    if (entry) this.#held.forget(entry, closeCodes.tryLater)
    await this.#inTime(this.#commits.added)
    await this.#compactor.idle()
    return rewriteStored(this.#deps.store, name)
  }

  async #load(name: RoomName): Promise<OpenedRoom> {
    if (this.#closed) throw shuttingDown()
    await this.#repairing.get(name)?.catch(() => undefined)
    await this.#held.left(name)
    await this.#makeRoom(await this.#deps.store.size(name))
    return openLiveRoom(this.#deps.store, {
      name,
      commits: this.#commits,
      turns: this.#turns,
      clock: this.clock,
      limits: this.limits,
      budget: this.#deps.budget ?? documentBudget,
      liveBytes: this.#liveBytes,
      recoversUntil: this.#startedAt + this.#times.recovery,
      onSpoilt: (cause) => this.#spoilt(name, cause),
    })
  }

  /** Forgets rooms that nobody needs until so many bytes fit. */
  async #makeRoom(bytes: number): Promise<void> {
    await this.#held.retireWhile(() => !this.#liveBytes.fits(bytes))
    if (!this.#liveBytes.fits(bytes)) throw new RoomsFull('The open documents fill the memory')
  }

  #spoilt(name: RoomName, cause: unknown): void {
    this.#deps.log.error({ err: cause, room: name }, 'a document was spoilt and will be loaded again')
    const entry = this.#held.maybe(name)
    if (entry) this.#held.forget(entry, closeCodes.tryLater)
  }

  #inTime(position: number): Promise<void> {
    return savedInTime(this.#commits.reached(position), this.clock, this.#times.save)
  }
}

const shuttingDown = (): RoomsClosed => new RoomsClosed('The server is shutting down')
