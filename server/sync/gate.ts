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

/** Decides who may join which room. Identity, membership and the policy are behind it. */
export interface Gate {
  /** `request` is the upgrade with its cookies; its origin and path have been checked. */
  admit(request: IncomingMessage, room: RoomAddress): Promise<Admission>
}
