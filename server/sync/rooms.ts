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
import { LiveBytes } from './liveBytes.ts'
import type { LiveRoom } from './liveRoom.ts'
import { type OpenedRoom, openLiveRoom, rewriteStored } from './openLiveRoom.ts'
import type { RoomEntry } from './roomEntry.ts'
import type { Budget } from './rules.ts'
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

/** Log bytes after which a room is compacted: at once when large, on leaving when small. */
const compactBytes = { live: 512 * 1024, leaving: 4 * 1024 }

/** A place in a live room. It keeps the room in memory until it is given back. */
export interface RoomLease {
  readonly room: LiveRoom
  release(): void
}

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
  readonly #entries = new Map<RoomName, RoomEntry>()
  readonly #commits: GroupCommit
  readonly #compactor: Compactor
  readonly #liveBytes: LiveBytes
  readonly #notices: SavedNotices
  /** Rooms out of memory whose last edits are still on their way to disk, up to a position. */
  readonly #leaving = new Map<RoomName, number>()
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
    this.#compactor = new Compactor(deps.store, deps.log, (name, bytes) => {
      const entry = this.#entries.get(name)
      if (entry) entry.storedBytes = bytes
      entry?.room?.compacted(bytes)
    })
    this.#notices = new SavedNotices(this.clock, deps.log, deps.onSaved ?? (() => undefined))
    this.#commits = new GroupCommit({
      store: deps.store,
      log: deps.log,
      clock: this.clock,
      windowMs: this.#times.commitWindow,
      onCommitted: (position, names) => this.#committed(position, names),
    })
  }

  /** Names of the rooms in memory. */
  get live(): readonly RoomName[] {
    return [...this.#entries.keys()]
  }

  /** Loads the room if need be. Rejects when it cannot be loaded, and with `RoomsClosed` at shutdown. */
  async join(name: RoomName): Promise<RoomLease> {
    if (this.#closed) throw new RoomsClosed('The server is shutting down')
    const entry = this.#entries.get(name) ?? this.#open(name)
    this.#hold(entry)
    try {
      const room = await entry.opening
      if (this.#closed) throw new RoomsClosed('The server is shutting down')
      // Deleted or spoilt while we waited: what counts is in the store.
      if (this.#entries.get(name) !== entry) return await this.join(name)
      return this.#seat(entry, room)
    } catch (cause) {
      this.#release(entry)
      throw cause
    }
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
    const entry = this.#entries.get(name)
    await entry?.opening.catch(() => undefined)
    if (entry) this.#forget(entry, closeCodes.gone)
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
    for (const { name, room } of this.#entries.values()) {
      for (const session of [...(room?.sessions ?? [])]) if (where(session.user, name)) session.close(code)
    }
  }

  /** Tells everybody to come back later, then saves everything. Rejects when the disk refuses. */
  async close(): Promise<void> {
    this.#closed = true
    const entries = [...this.#entries.values()]
    for (const { room } of entries) room?.closeSessions(closeCodes.tryLater)
    await Promise.allSettled(entries.map(({ opening }) => opening))
    await this.#commits.flush().catch(() => undefined)
    await this.#inTime(this.#commits.added)
    for (const entry of entries) {
      if (entry.room) this.#notices.settle(entry.name, entry.room.doc)
      this.#forget(entry, closeCodes.tryLater)
    }
    await this.#compactor.stop()
  }

  #open(name: RoomName): RoomEntry {
    const entry: RoomEntry = {
      name,
      opening: this.#load(name).then(({ room, bytes }) => {
        entry.storedBytes = bytes
        return (entry.room = room)
      }),
      room: null,
      storedBytes: 0,
      holds: 0,
      cancelIdle: null,
    }
    this.#entries.set(name, entry)
    entry.opening.catch(() => this.#drop(entry))
    return entry
  }

  async #repair(name: RoomName): Promise<boolean> {
    const entry = this.#entries.get(name)
    await entry?.opening.catch(() => undefined)
    if (entry) this.#forget(entry, closeCodes.tryLater)
    await this.#inTime(this.#commits.added)
    await this.#compactor.idle()
    return rewriteStored(this.#deps.store, name)
  }

  async #load(name: RoomName): Promise<OpenedRoom> {
    await this.#repairing.get(name)?.catch(() => undefined)
    await this.#commits.reached(this.#leaving.get(name) ?? 0)
    this.#leaving.delete(name)
    await this.#makeRoom(await this.#deps.store.size(name))
    return openLiveRoom(this.#deps.store, {
      name,
      commits: this.#commits,
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
    for (const entry of this.#entries.values()) {
      if (this.#liveBytes.fits(bytes)) return
      if (entry.room && entry.holds === 0) await this.#retire(entry)
    }
    if (!this.#liveBytes.fits(bytes)) throw new RoomsFull('The open documents fill the memory')
  }

  #seat(entry: RoomEntry, room: LiveRoom): RoomLease {
    let held = true
    const release = () => {
      if (held) this.#release(entry)
      held = false
    }
    return { room, release }
  }

  #hold(entry: RoomEntry): void {
    entry.holds++
    entry.cancelIdle?.()
    entry.cancelIdle = null
  }

  #release(entry: RoomEntry): void {
    entry.holds--
    if (entry.holds > 0 || this.#entries.get(entry.name) !== entry) return
    entry.cancelIdle = this.clock.after(this.#times.idle, () => void this.#retire(entry))
  }

  /** Forgets an idle room once all of it is on disk, however long that takes. */
  async #retire(entry: RoomEntry): Promise<void> {
    const room = await entry.opening
    while (this.#commits.committed < room.position) await this.#commits.reached(room.position)
    if (entry.holds > 0 || this.#entries.get(entry.name) !== entry) return
    this.#notices.settle(entry.name, room.doc)
    this.#forget(entry, closeCodes.tryLater)
    if (room.loggedBytes >= compactBytes.leaving) this.#compactor.request(entry.name)
  }

  #spoilt(name: RoomName, cause: unknown): void {
    this.#deps.log.error({ err: cause, room: name }, 'a document was spoilt and will be loaded again')
    const entry = this.#entries.get(name)
    if (entry) this.#forget(entry, closeCodes.tryLater)
  }

  #forget(entry: RoomEntry, code: CloseCode): void {
    this.#drop(entry)
    this.#notices.forget(entry.name)
    if (!entry.room) return
    entry.room.closeSessions(code)
    entry.room.destroy()
    if (entry.room.position > this.#commits.committed) this.#leaving.set(entry.name, entry.room.position)
  }

  #drop(entry: RoomEntry): void {
    entry.cancelIdle?.()
    entry.cancelIdle = null
    if (this.#entries.get(entry.name) === entry) this.#entries.delete(entry.name)
  }

  #committed(position: number, names: Iterable<RoomName>): void {
    for (const { room } of this.#entries.values()) room?.committed(position)
    for (const [name, last] of this.#leaving) if (last <= position) this.#leaving.delete(name)
    for (const name of names) {
      const entry = this.#entries.get(name)
      if (!entry?.room) continue
      this.#notices.saved(name, entry.room.doc)
      const enough = entry.room.isFull ? compactBytes.live : Math.max(compactBytes.live, entry.storedBytes)
      if (entry.room.loggedBytes < enough) continue
      entry.room.compacting()
      this.#compactor.request(name)
    }
  }

  #inTime(position: number): Promise<void> {
    return savedInTime(this.#commits.reached(position), this.clock, this.#times.save)
  }
}
