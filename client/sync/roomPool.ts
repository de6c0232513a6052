import type { RoomName } from '#shared/protocol/rooms.ts'
import type { UserId } from '#shared/model/ids.ts'
import { RoomConnection, type KeptWords, type Meeting, type RoomSnapshot } from './roomConnection.ts'
import type { LinkOptions } from './roomLink.ts'
import type { RoomState } from './roomState.ts'
import { saveStateOf, type SaveState } from './saveState.ts'

/** Milliseconds a room stays open after the last one who needed it left: screens change faster than rooms. */
const linger = 3_000

interface Entry {
  readonly connection: RoomConnection
  users: number
  leaving: ReturnType<typeof setTimeout> | null
}

/** How a room ended for good. */
export type RoomEnd = Extract<RoomState, { kind: 'closed' | 'stuck' }>

/** A room on screen that has ended. */
export interface EndedRoom {
  readonly name: RoomName
  readonly end: RoomEnd
}

/** The rooms that this page has open. A room with unsaved changes stays, whoever leaves it. */
export class RoomPool {
  readonly #options: LinkOptions
  readonly #entries = new Map<RoomName, Entry>()
  readonly #listeners = new Set<() => void>()
  #saveState: SaveState = saveStateOf([])
  #ended: readonly EndedRoom[] = []
  readonly #keptListeners = new Set<() => void>()
  readonly #refusedListeners = new Set<(reason: string) => void>()
  #kept: readonly KeptWords[] = []
  #meetings: readonly Meeting[] = []

  constructor(options: LinkOptions) {
    this.#options = options
  }

  /** My words that could not be saved, oldest first. */
  get keptWords(): readonly KeptWords[] {
    return this.#kept
  }

  /** Words that a colleague and I both wrote anew while apart, oldest first. */
  get meetings(): readonly Meeting[] {
    return this.#meetings
  }

  /** Changes in any room that are not known to be on the server's disk. */
  get unsaved(): number {
    return [...this.#entries.values()].reduce((sum, { connection }) => sum + connection.unsaved, 0)
  }

  /** Whether my changes are safe, over every room that is on screen or has something of mine left to send. */
  get saveState(): SaveState {
    return this.#saveState
  }

  /** The rooms on screen that have ended for good. */
  get ended(): readonly EndedRoom[] {
    return this.#ended
  }

  /** `listener` hears of every change in any room. Returns the way to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
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
    this.#look()
    const unsubscribe = entry.connection.subscribe(listener)
    return () => {
      unsubscribe()
      entry.users -= 1
      if (entry.users === 0) this.#leaveSoon(name, entry)
      this.#look()
    }
  }

  retry(name: RoomName): void {
    this.#entries.get(name)?.connection.retry()
  }

  /** Checks all connections now: the machine says that its network went or came back. */
  probe = (): void => {
    for (const { connection } of this.#entries.values()) connection.probe()
  }

  /** `listener` hears of words that were kept, and of meetings. Returns the way to stop. */
  subscribeKept = (listener: () => void): (() => void) => {
    this.#keptListeners.add(listener)
    return () => this.#keptListeners.delete(listener)
  }

  /** `listener` hears why a change was not taken, in a sentence for the person. Returns the way to stop. */
  subscribeRefused(listener: (reason: string) => void): () => void {
    this.#refusedListeners.add(listener)
    return () => this.#refusedListeners.delete(listener)
  }

  /** Offers words back. Those of one place of one copy stand once, as they were written last. */
  keep(words: readonly KeptWords[]): void {
    const ids = new Set(words.map(({ id }) => id))
    this.#setKept([...this.#kept.filter(({ id }) => !ids.has(id)), ...words])
  }

  letGo(ids: readonly string[]): void {
    const before = this.#kept.flatMap(({ records }) => records)
    this.#setKept(this.#kept.filter(({ id }) => !ids.includes(id)))
    const needed = new Set(this.#kept.flatMap(({ records }) => records))
    this.#options.unsent?.remove([...new Set(before)].filter((record) => !needed.has(record)))
  }

  /** Somebody has said which words stay. */
  settle(id: string): void {
    this.#setMeetings(this.#meetings.filter((one) => one.id !== id))
  }

  /** Whose changes this machine keeps from now on. What earlier pages of theirs could not send is sent. */
  async keepFor(person: UserId): Promise<void> {
    const { unsent } = this.#options
    unsent?.keepFor(person)
    for (const room of (await unsent?.rooms()) ?? []) this.use(room, () => undefined)()
  }

  /** Keeps on this machine what is not saved yet: the page may be put to sleep, and never wake. */
  store = (): void => {
    for (const { connection } of this.#entries.values()) connection.store()
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
        onKept: (words) => this.keep(words),
        onMeetings: (meetings) => {
          const ids = new Set(meetings.map(({ id }) => id))
          this.#setMeetings([...this.#meetings.filter(({ id }) => !ids.has(id)), ...meetings])
        },
        onRefused: (reason) => this.#refusedListeners.forEach((listener) => listener(reason)),
      }),
      users: 0,
      leaving: null,
    }
    this.#entries.set(name, entry)
    entry.connection.subscribe(this.#look)
    let isThere = false
    entry.connection.subscribe(() => {
      const wasThere = isThere
      isThere = entry.connection.snapshot.state.kind === 'synced'
      if (isThere && !wasThere) this.#hurryOthers(entry)
    })
    return entry
  }

  /** Each waits longer with every try in vain. Where one gets through, the others need not wait any more. */
  #hurryOthers(back: Entry): void {
    for (const entry of this.#entries.values()) if (entry !== back) entry.connection.hurry()
  }

  #leaveSoon(name: RoomName, entry: Entry): void {
    entry.leaving = setTimeout(() => {
      entry.leaving = null
      if (isSafeToLeave(entry.connection)) {
        this.#entries.delete(name)
        entry.connection.destroy()
        this.#look()
      } else this.#leaveSoon(name, entry)
    }, linger)
  }

  /** Takes the whole anew after something changed in one room; what is the same stays the same object. */
  readonly #look = (): void => {
    const entries = [...this.#entries].map(([name, { users, connection }]) => {
      return { name, users, state: connection.snapshot.state, unsaved: connection.unsaved }
    })
    const onScreen = entries.filter(({ users }) => users > 0)
    const left = entries.filter(({ users, state, unsaved }) => {
      return users === 0 && unsaved > 0 && state.kind !== 'closed'
    })
    const saveState = saveStateOf([...onScreen, ...left].map(({ state }) => state))
    const ended = onScreen.flatMap(({ name, state }) => (isEnd(state) ? [{ name, end: state }] : []))
    this.#saveState = same(saveState, this.#saveState) ? this.#saveState : saveState
    this.#ended = same(ended, this.#ended) ? this.#ended : ended
    for (const listener of [...this.#listeners]) listener()
  }

  #setMeetings(meetings: readonly Meeting[]): void {
    this.#meetings = meetings
    for (const listener of [...this.#keptListeners]) listener()
  }

  #setKept(words: readonly KeptWords[]): void {
    this.#kept = words
    for (const listener of [...this.#keptListeners]) listener()
  }
}

/** What waits in a closed room has been kept as words; there is nothing to wait for. */
const isSafeToLeave = ({ unsaved, snapshot }: RoomConnection): boolean =>
  unsaved === 0 || snapshot.state.kind === 'closed'

const isEnd = (state: RoomState): state is RoomEnd => state.kind === 'closed' || state.kind === 'stuck'

/** Both are small and plain. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
