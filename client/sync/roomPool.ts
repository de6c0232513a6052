import type { RoomName } from '#shared/protocol/rooms.ts'
import { RoomConnection, type KeptWords, type RoomSnapshot } from './roomConnection.ts'
import type { LinkOptions } from './roomLink.ts'

/** Milliseconds a room stays open after the last one who needed it left: screens change faster than rooms. */
const linger = 3_000

interface Entry {
  readonly connection: RoomConnection
  users: number
  leaving: ReturnType<typeof setTimeout> | null
}

/** The rooms that this page has open. A room with unsaved changes stays, whoever leaves it. */
export class RoomPool {
  readonly #options: LinkOptions
  readonly #entries = new Map<RoomName, Entry>()
  readonly #keptListeners = new Set<() => void>()
  readonly #refusedListeners = new Set<(reason: string) => void>()
  #kept: readonly KeptWords[] = []

  constructor(options: LinkOptions) {
    this.#options = options
  }

  /** My words that could not be saved, oldest first. */
  get keptWords(): readonly KeptWords[] {
    return this.#kept
  }

  /** Changes in any room that are not known to be on the server's disk. */
  get unsaved(): number {
    return [...this.#entries.values()].reduce((sum, { connection }) => sum + connection.unsaved, 0)
  }

  snapshot(name: RoomName): RoomSnapshot | null {
    return this.#entries.get(name)?.connection.snapshot ?? null
  }

  /** Opens a room if need be and tells `listener` of its changes. Returns the way to let go of it. */
  use(name: RoomName, listener: () => void): () => void {
    const entry = this.#entries.get(name) ?? this.#open(name)
    entry.users += 1
    if (entry.leaving) clearTimeout(entry.leaving)
    entry.leaving = null
    const unsubscribe = entry.connection.subscribe(listener)
    return () => {
      unsubscribe()
      entry.users -= 1
      if (entry.users === 0) this.#leaveSoon(name, entry)
    }
  }

  retry(name: RoomName): void {
    this.#entries.get(name)?.connection.retry()
  }

  /** Checks all connections now: the machine says that its network went or came back. */
  probe = (): void => {
    for (const { connection } of this.#entries.values()) connection.probe()
  }

  subscribeKept = (listener: () => void): (() => void) => {
    this.#keptListeners.add(listener)
    return () => this.#keptListeners.delete(listener)
  }

  /** `listener` hears why a change was not taken, in a sentence for the person. Returns the way to stop. */
  subscribeRefused(listener: (reason: string) => void): () => void {
    this.#refusedListeners.add(listener)
    return () => this.#refusedListeners.delete(listener)
  }

  letGo(ids: readonly string[]): void {
    this.#setKept(this.#kept.filter(({ id }) => !ids.includes(id)))
  }

  destroy(): void {
    for (const { connection, leaving } of this.#entries.values()) {
      if (leaving) clearTimeout(leaving)
      connection.destroy()
    }
    this.#entries.clear()
  }

  #open(name: RoomName): Entry {
    const entry: Entry = {
      connection: new RoomConnection(name, this.#options, {
        onKept: (words) => this.#setKept([...this.#kept, ...words]),
        onRefused: (reason) => this.#refusedListeners.forEach((listener) => listener(reason)),
      }),
      users: 0,
      leaving: null,
    }
    this.#entries.set(name, entry)
    return entry
  }

  #leaveSoon(name: RoomName, entry: Entry): void {
    entry.leaving = setTimeout(() => {
      entry.leaving = null
      if (isSafeToLeave(entry.connection)) {
        this.#entries.delete(name)
        entry.connection.destroy()
      } else this.#leaveSoon(name, entry)
    }, linger)
  }

  #setKept(words: readonly KeptWords[]): void {
    this.#kept = words
    for (const listener of [...this.#keptListeners]) listener()
  }
}

/** What waits in a closed room has been kept as words; there is nothing to wait for. */
const isSafeToLeave = ({ unsaved, snapshot }: RoomConnection): boolean =>
  unsaved === 0 || snapshot.state.kind === 'closed'
