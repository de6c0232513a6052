import type { IncomingMessage } from 'node:http'
import type { CloseCode } from '#shared/protocol/closeCodes.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { Room as RoomAddress } from '#shared/protocol/rooms.ts'

export type Admission =
  | {
      readonly ok: true
      readonly user: PresenceUser
      readonly access: 'read' | 'write'
      /** Asked at least once a minute: why the socket must close now, or `null`. */
      recheck(): Promise<CloseCode | null>
    }
  | { readonly ok: false; readonly code: CloseCode }

/** Somebody signed in. */
export type Known = Pick<PresenceUser, 'id' | 'name'>

/**
 * Decides who may join which room. Identity, membership and the policy are behind it. `request` is the upgrade with
 * its cookies; its origin and path have been checked.
 */
export interface Gate {
  /** The session that it claims, before anything is looked up; `null`: none. */
  claim(request: IncomingMessage): string | null
  /** Whose session that is; `null`: nobody's. */
  maybeWho(request: IncomingMessage): Promise<Known | null>
  admit(who: Known, request: IncomingMessage, room: RoomAddress): Promise<Admission>
}
