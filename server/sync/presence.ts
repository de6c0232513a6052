import type { UserId } from '#shared/model/ids.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { SocketRefusal } from './refusal.ts'
import { checkDepth } from './scanContent.ts'

/** Who shows presence: one socket, and so one awareness id. */
export interface Present {
  readonly user: PresenceUser
}

interface State {
  readonly owner: Present
  readonly clock: number
  /** JSON, with the user as the server knows them. */
  readonly json: string
}

interface Left {
  readonly userId: UserId
  readonly clock: number
}

interface Entry {
  readonly id: number
  readonly clock: number
  readonly json: Uint8Array
}

/** Entries in one message. A client echoes at most the whole room. */
const maxEntries = 2_000

/** Ids of people who went are remembered, or an echo of them would come back as somebody else. */
const rememberedLeft = 1_000

/**
 * Who is in a room and where. Awareness is written by clients, so nothing in it is believed but the position:
 * the user comes from the socket, and a socket speaks for one id, which no other person's socket can take.
 * A y-websocket sends back everything it hears; entries for ids of others are therefore ignored, not punished.
 */
export class RoomPresence {
  readonly #states = new Map<number, State>()
  readonly #left = new Map<number, Left>()
  readonly #ids = new Map<Present, number>()

  /** `maxBytes`: of one state. */
  constructor(private readonly maxBytes: number) {}

  get ids(): Iterable<number> {
    return this.#states.keys()
  }

  /** Takes an awareness update. Returns the ids that changed. */
  receive(from: Present, update: Uint8Array): number[] {
    return readEntries(update).flatMap((entry) => (this.#take(from, entry) ? [entry.id] : []))
  }

  /** Returns the id that went with this socket. */
  leave(from: Present): number[] {
    const id = this.#ids.get(from)
    this.#ids.delete(from)
    const state = id === undefined ? undefined : this.#states.get(id)
    if (id === undefined || state?.owner !== from) return []
    this.#remove(id, state, state.clock)
    return [id]
  }

  /** An awareness update with the states of `ids`; for one who left, `null`. */
  encode(ids: Iterable<number>): Uint8Array {
    const known = [...ids].filter((id) => this.#states.has(id) || this.#left.has(id))
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, known.length)
    for (const id of known) {
      const state = this.#states.get(id)
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, state?.clock ?? this.#left.get(id)!.clock)
      encoding.writeVarString(encoder, state?.json ?? 'null')
    }
    return encoding.toUint8Array(encoder)
  }

  #take(from: Present, entry: Entry): boolean {
    if (!this.#maySpeakFor(from, entry.id)) return false
    if (entry.json.length > this.maxBytes)
      throw new SocketRefusal('too large a presence', closeCodes.tooLarge)
    const state = this.#states.get(entry.id)
    const json = withUser(parse(entry.json), from.user)
    return json === null ? this.#fadeOut(from, entry, state) : this.#show(from, entry, json, state)
  }

  #fadeOut(from: Present, { id, clock }: Entry, state: State | undefined): boolean {
    if (state?.owner !== from || clock < state.clock) return false
    this.#remove(id, state, clock)
    return true
  }

  #show(from: Present, { id, clock }: Entry, json: string, state: State | undefined): boolean {
    // Nothing new: an echo, perhaps from another tab of the same person.
    if (state && (clock < state.clock || (clock === state.clock && json === state.json))) return false
    // After a reconnect a client repeats its last clock, which the others have seen and would ignore.
    const next = Math.max(clock, (state?.clock ?? this.#left.get(id)?.clock ?? -1) + 1)
    if (state && state.owner !== from) this.#ids.delete(state.owner)
    this.#left.delete(id)
    this.#ids.set(from, id)
    this.#states.set(id, { owner: from, clock: next, json })
    return true
  }

  #maySpeakFor(from: Present, id: number): boolean {
    const mine = this.#ids.get(from)
    if (mine !== undefined) return mine === id
    // The same person may take over: their old connection may be dead without anyone knowing yet.
    const holder = this.#states.get(id)?.owner.user.id ?? this.#left.get(id)?.userId
    return holder === undefined || holder === from.user.id
  }

  #remove(id: number, state: State, clock: number): void {
    this.#states.delete(id)
    this.#left.set(id, { userId: state.owner.user.id, clock })
    if (this.#left.size <= rememberedLeft) return
    const [oldest] = this.#left.keys()
    this.#left.delete(oldest!)
  }
}

/** The id that a page shows for itself: that of a message with one state; `null` for any other. */
export function announcedId(update: Uint8Array): number | null {
  const entries = readEntries(update)
  return entries.length === 1 ? entries[0]!.id : null
}

function readEntries(update: Uint8Array): Entry[] {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > maxEntries) throw new SocketRefusal('too many presences at once', closeCodes.tooLarge)
    const entries: Entry[] = []
    for (let index = 0; index < count; index++) {
      entries.push({
        id: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        json: decoding.readVarUint8Array(decoder),
      })
    }
    return entries
  } catch (cause) {
    throw cause instanceof SocketRefusal ? cause : new SocketRefusal('a presence that ends too early')
  }
}

function parse(json: Uint8Array): Readonly<Record<string, unknown>> | null {
  const value = parseJson(json)
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value))
    throw new SocketRefusal('a presence that is no object')
  checkDepth(value, 0)
  return { ...value }
}

function parseJson(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(json))
  } catch {
    throw new SocketRefusal('a presence that is no JSON')
  }
}

const withUser = (state: Readonly<Record<string, unknown>> | null, user: PresenceUser): string | null =>
  state && JSON.stringify({ ...state, user })
