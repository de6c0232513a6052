import { WebSocket as NodeSocket } from 'ws'
import {
  RoomConnection,
  type KeptWords,
  type Meeting,
  type RoomSnapshot,
} from '#client/sync/roomConnection.ts'
import { RoomPool } from '#client/sync/roomPool.ts'
import type { LinkOptions } from '#client/sync/roomLink.ts'
import type { UnsentShelf } from '#client/sync/unsentShelf.ts'
import type { Role } from '#shared/policy.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { cookieOf } from './syncGate.ts'

export interface Visitor {
  /** May change between two connections, as a session does. */
  cookie: string
}

export const visitor = (person: string, ...roles: readonly Role[]): Visitor => ({
  cookie: cookieOf(person, roles),
})

export interface RoomClient {
  readonly connection: RoomConnection
  readonly kept: readonly KeptWords[]
  /** Words that were written anew here and elsewhere, apart. */
  readonly meetings: readonly Meeting[]
  /** Why changes were not taken, in words. */
  readonly reasons: readonly string[]
}

/** The page's own connection to a room, over a real socket of Node's. */
export function joinRoom(
  url: string,
  name: RoomName,
  who: Visitor,
  timing: Partial<LinkOptions['timing']> = {},
): RoomClient {
  const kept: KeptWords[] = []
  const reasons: string[] = []
  const meetings: Meeting[] = []
  const connection = new RoomConnection(name, linkOptions(url, who, timing), {
    onKept: (words) => kept.push(...words),
    onMeetings: (met) => meetings.push(...met),
    onRefused: (reason) => reasons.push(reason),
  })
  return { connection, kept, meetings, reasons }
}

/** All rooms of one page of `who`. */
export const openPool = (
  url: string,
  who: Visitor,
  unsent?: UnsentShelf,
  timing: Partial<LinkOptions['timing']> = {},
): RoomPool => new RoomPool({ ...linkOptions(url, who, timing), ...(unsent && { unsent }) })

const linkOptions = (
  url: string,
  who: Visitor,
  timing: Partial<LinkOptions['timing']> = {},
): LinkOptions => ({
  url: `${url}/sync`,
  WebSocket: socketOf(who),
  now: Date.now,
  timing: { gather: 5, patience: 10_000, doubt: 100, keep: 20, longestPause: 200, ...timing },
})

/** Resolves as soon as the room is as wanted. */
export function roomIs(
  { connection }: RoomClient,
  wanted: (snapshot: RoomSnapshot) => boolean,
): Promise<RoomSnapshot> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      if (!wanted(connection.snapshot)) return false
      resolve(connection.snapshot)
      return true
    }
    if (look()) return
    const stop = connection.subscribe(() => {
      if (look()) stop()
    })
  })
}

/** What a browser sends by itself: the cookie and the page's origin. */
function socketOf(who: Visitor): typeof globalThis.WebSocket {
  return class extends NodeSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: who.cookie, origin: 'http://own.example' } })
    }
  } as unknown as typeof globalThis.WebSocket
}
