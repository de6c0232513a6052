import type { PitchId, SlideId, UserId } from '#shared/model/ids.ts'
import type { Awareness } from 'y-protocols/awareness'
import { asRecord, asString } from '#shared/docs/guards.ts'
import { parseAddress, type TextAddress } from '#shared/model/textAddress.ts'
import { isRole } from '#shared/policy.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'

/** A colleague with this deck open, and where they are in it. */
export interface Peer {
  /** Several for one person with several windows. */
  readonly clientId: number
  readonly user: PresenceUser
  readonly pitchId: PitchId | null
  readonly slideId: SlideId | null
  readonly selection: readonly string[]
  /** The text they write in. */
  readonly editing: TextAddress | null
  readonly following: UserId | null
}

/** The others in a room. `current` and each peer in it stay the same objects until they change. */
class Peers {
  readonly #awareness: Awareness
  readonly #listeners = new Set<() => void>()
  #current: readonly Peer[]

  constructor(awareness: Awareness) {
    this.#awareness = awareness
    this.#current = this.#read([])
    awareness.on('change', this.#changed)
  }

  get current(): readonly Peer[] {
    return this.#current
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly #changed = (): void => {
    const next = this.#read(this.#current)
    const same = next.length === this.#current.length && next.every((peer, at) => peer === this.#current[at])
    if (same) return
    this.#current = next
    for (const listener of [...this.#listeners]) listener()
  }

  #read(known: readonly Peer[]): readonly Peer[] {
    const others = [...this.#awareness.getStates()].filter(([id]) => id !== this.#awareness.clientID)
    const peers = others.flatMap(([clientId, state]) => readPeer(clientId, state) ?? [])
    const myself = asString(asRecord(this.#awareness.getLocalState()?.['user'])?.['id'])
    return peers
      .filter(({ user }) => user.id !== myself)
      .sort((a, b) => a.clientId - b.clientId)
      .map((peer) => known.find((old) => JSON.stringify(old) === JSON.stringify(peer)) ?? peer)
  }
}

const known = new WeakMap<Awareness, Peers>()

/** One list a room, however many components ask. It goes with the room. */
export function peersOf(awareness: Awareness): Peers {
  const peers = known.get(awareness) ?? new Peers(awareness)
  known.set(awareness, peers)
  return peers
}

/** The server vouches for `user`; the rest is what the other page says. */
function readPeer(clientId: number, state: unknown): Peer | null {
  const said = asRecord(state)
  const user = readUser(said?.['user'])
  if (!said || !user) return null
  const selection = said['selection']
  return {
    clientId,
    user,
    pitchId: asString(said['pitchId']) || null,
    slideId: asString(said['slideId']) || null,
    selection: Array.isArray(selection) ? selection.filter((id) => typeof id === 'string') : [],
    editing: typeof said['editing'] === 'string' && said['editing'] ? parseAddress(said['editing']) : null,
    following: asString(said['following']) || null,
  }
}

/** The person behind an awareness state; `null` when it names nobody. */
export function readUser(value: unknown): PresenceUser | null {
  const said = asRecord(value)
  const id = asString(said?.['id'])
  if (!said || id === '') return null
  const roles = said['roles']
  return {
    id,
    name: asString(said['name'], 'Someone'),
    roles: Array.isArray(roles) ? roles.filter(isRole) : [],
  }
}
