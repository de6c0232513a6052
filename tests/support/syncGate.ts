import type { IncomingMessage } from 'node:http'
import type { Admission, Gate } from '#server/sync/gate.ts'
import { type CloseCode, closeCodes } from '#shared/protocol/closeCodes.ts'
import { type Role, roomAccess } from '#shared/policy.ts'
import type { Room as RoomAddress } from '#shared/protocol/rooms.ts'

/** Rooms with this in their id do not exist. */
export const missingRoom = 'missing'

/**
 * Believes the cookie: `person=anna; roles=marketing.sales`. The rights are those of the real policy; rooms
 * all exist but those called missing.
 */
export class CookieGate implements Gate {
  /** Set by a test to have live sockets closed at the next look. */
  recheckAnswer: CloseCode | null = null

  admit(request: IncomingMessage, room: RoomAddress): Promise<Admission> {
    return Promise.resolve(this.#decide(request, room))
  }

  #decide(request: IncomingMessage, room: RoomAddress): Admission {
    const cookies = new Map((request.headers.cookie ?? '').split('; ').map(pair))
    const id = cookies.get('person')
    if (!id) return { ok: false, code: closeCodes.signIn }
    if (room.id.includes(missingRoom)) return { ok: false, code: closeCodes.noSuchRoom }
    const roles = (cookies.get('roles') ?? '').split('.').filter(Boolean) as Role[]
    const access = roomAccess(roles, room.kind)
    if (access === 'none') return { ok: false, code: closeCodes.notAllowed }
    return {
      ok: true,
      access,
      user: { id, name: `${id} Example`, roles },
      recheck: () => this.#recheck(),
    }
  }

  async #recheck(): Promise<CloseCode | null> {
    await Promise.resolve()
    return this.recheckAnswer
  }
}

export const cookieOf = (person: string, roles: readonly Role[]): string =>
  `person=${person}; roles=${roles.join('.')}`

function pair(cookie: string): [string, string] {
  const [name = '', value = ''] = cookie.split('=', 2)
  return [name, value]
}
