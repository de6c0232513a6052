import type { IncomingMessage } from 'node:http'
import type { Admission, Gate, Known } from '#server/sync/gate.ts'
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

  claim(request: IncomingMessage): string | null {
    return cookiesOf(request).get('person') ?? null
  }

  maybeWho(request: IncomingMessage): Promise<Known | null> {
    const id = this.claim(request)
    return Promise.resolve(id === null || id === '' ? null : { id, name: `${id} Example` })
  }

  admit(who: Known, request: IncomingMessage, room: RoomAddress): Promise<Admission> {
    return Promise.resolve(this.#decide(who, request, room))
  }

  #decide(who: Known, request: IncomingMessage, room: RoomAddress): Admission {
    if (room.id.includes(missingRoom)) return { ok: false, code: closeCodes.noSuchRoom }
    const roles = (cookiesOf(request).get('roles') ?? '').split('.').filter(Boolean) as Role[]
    const access = roomAccess(roles, room.kind)
    if (access === 'none') return { ok: false, code: closeCodes.notAllowed }
    return {
      ok: true,
      access,
      user: { ...who, roles },
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

const cookiesOf = ({ headers }: IncomingMessage): ReadonlyMap<string, string> =>
  new Map((headers.cookie ?? '').split('; ').map(pair))

function pair(cookie: string): [string, string] {
  const [name = '', value = ''] = cookie.split('=', 2)
  return [name, value]
}
