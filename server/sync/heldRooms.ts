import { type CloseCode, closeCodes } from '#shared/protocol/closeCodes.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { Clock } from '../clock.ts'
import type { GroupCommit } from '../documents/groupCommit.ts'
import type { Compactor } from './compactor.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { OpenedRoom } from './openLiveRoom.ts'
import type { RoomEntry } from './roomEntry.ts'
import type { SavedNotices } from './savedNotices.ts'

/** A place in a live room. It keeps the room in memory until it is given back. */
export interface RoomLease {
  readonly room: LiveRoom
  release(): void
}

interface Deps {
  /** Reads a room from disk. */
  readonly load: (name: RoomName) => Promise<OpenedRoom>
  readonly commits: GroupCommit
  readonly notices: SavedNotices
  readonly compactor: Compactor
  readonly clock: Clock
  /** Milliseconds that a room stays loaded after the last one left. */
  readonly idle: number
}

/** Log bytes after which a room is compacted: at once when large, on leaving when small. */
const compactBytes = { live: 512 * 1024, leaving: 4 * 1024 }

/** The rooms in memory: each is loaded once, held by whoever needs it, and let go of when it is idle and saved. */
export class HeldRooms {
  readonly #deps: Deps
  readonly #entries = new Map<RoomName, RoomEntry>()
  /** Rooms out of memory whose last edits are still on their way to disk, up to a position. */
  readonly #leaving = new Map<RoomName, number>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  get all(): readonly RoomEntry[] {
    return [...this.#entries.values()]
  }

  maybe(name: RoomName): RoomEntry | undefined {
    return this.#entries.get(name)
  }

  /** Loads the room if need be. Rejects when it cannot be loaded. */
  async lease(name: RoomName): Promise<RoomLease> {
    const entry = this.#entries.get(name) ?? this.#open(name)
    this.#hold(entry)
    try {
      const room = await entry.opening
      // Deleted or spoilt while we waited: what counts is in the store.
      if (this.#entries.get(name) !== entry) return await this.lease(name)
      return this.#leaseOf(entry, room)
    } catch (cause) {
      this.#release(entry)
      throw cause
    }
  }

  /** Resolves once all that was written before the room was let go of can be read from disk. */
  async left(name: RoomName): Promise<void> {
    await this.#deps.commits.reached(this.#leaving.get(name) ?? 0)
    this.#leaving.delete(name)
  }

  /** Lets go of rooms that nobody needs for as long as it is asked to. */
  async retireWhile(wanted: () => boolean): Promise<void> {
    for (const entry of this.#entries.values()) {
      if (!wanted()) return
      if (entry.room && entry.holds === 0) await this.#retire(entry)
    }
  }

  /** Out of memory with it, and its sockets are closed. */
  forget(entry: RoomEntry, code: CloseCode): void {
    const { commits, notices } = this.#deps
    this.#drop(entry)
    notices.forget(entry.name)
    if (!entry.room) return
    entry.room.closeSessions(code)
    entry.room.destroy()
    if (entry.room.position > commits.committed) this.#leaving.set(entry.name, entry.room.position)
  }

  committed(position: number, names: Iterable<RoomName>): void {
    for (const { room } of this.#entries.values()) room?.committed(position)
    for (const [name, last] of this.#leaving) if (last <= position) this.#leaving.delete(name)
    for (const name of names) {
      const entry = this.#entries.get(name)
      if (!entry?.room) continue
      this.#deps.notices.saved(name, entry.room.doc)
      this.#compactIfLarge(entry, entry.room)
    }
  }

  compacted(name: RoomName, bytes: number): void {
    const entry = this.#entries.get(name)
    if (entry) entry.storedBytes = bytes
    entry?.room?.compacted(bytes)
  }

  #open(name: RoomName): RoomEntry {
    const entry: RoomEntry = {
      name,
      opening: this.#deps.load(name).then(({ room, bytes }) => {
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

  #leaseOf(entry: RoomEntry, room: LiveRoom): RoomLease {
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
    const { clock, idle } = this.#deps
    entry.holds--
    if (entry.holds > 0 || this.#entries.get(entry.name) !== entry) return
    entry.cancelIdle = clock.after(idle, () => void this.#retire(entry))
  }

  /** Forgets an idle room once all of it is on disk, however long that takes. */
  async #retire(entry: RoomEntry): Promise<void> {
    const { commits, notices, compactor } = this.#deps
    const room = await entry.opening
    while (commits.committed < room.position) await commits.reached(room.position)
    if (entry.holds > 0 || this.#entries.get(entry.name) !== entry) return
    notices.settle(entry.name, room.doc)
    this.forget(entry, closeCodes.tryLater)
    if (room.loggedBytes >= compactBytes.leaving) compactor.request(entry.name)
  }

  #compactIfLarge({ name, storedBytes }: RoomEntry, room: LiveRoom): void {
    const enough = room.isFull ? compactBytes.live : Math.max(compactBytes.live, storedBytes)
    if (room.loggedBytes < enough) return
    room.compacting()
    this.#deps.compactor.request(name)
  }

  #drop(entry: RoomEntry): void {
    entry.cancelIdle?.()
    entry.cancelIdle = null
    if (this.#entries.get(entry.name) === entry) this.#entries.delete(entry.name)
  }
}
