import type { WorkspaceId } from '#shared/model/ids.ts'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { roomAccess, type Access } from '#shared/policy.ts'
import { closeCodes, type CloseCode } from '#shared/protocol/closeCodes.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { Room } from '#shared/protocol/rooms.ts'
import type { LibraryRows } from '../library/rows.ts'
import type { Admission, Gate, Known } from '../sync/gate.ts'
import type { Identity } from '../accounts/identity.ts'
import type { Members } from '../accounts/members.ts'

/** Lets members into the rooms of their workspace, with the access that the policy gives their roles. */
export class MembershipGate implements Gate {
  readonly #identity: Identity
  readonly #members: Members
  readonly #rows: LibraryRows

  constructor(identity: Identity, members: Members, rows: LibraryRows) {
    this.#identity = identity
    this.#members = members
    this.#rows = rows
  }

  claim({ headers }: IncomingMessage): string | null {
    return this.#identity.claim(headers)
  }

  maybeWho({ headers }: IncomingMessage): Promise<Known | null> {
    return this.#identity.maybePerson(headers)
  }

  async admit(who: Known, { headers }: IncomingMessage, room: Room): Promise<Admission> {
    const standing = await this.#standing(who, room)
    if (!standing.ok) return standing
    return { ...standing, recheck: () => this.#recheck(headers, room, standing) }
  }

  /** Why the socket has to close now, or `null`. Other roles mean: come back and ask again. */
  async #recheck(headers: IncomingHttpHeaders, room: Room, before: Standing): Promise<CloseCode | null> {
    const person = await this.#identity.maybePerson(headers)
    if (!person) return closeCodes.signIn
    const now = await this.#standing(person, room)
    if (!now.ok) return now.code
    const same = now.user.id === before.user.id && now.user.roles.join() === before.user.roles.join()
    return same ? null : closeCodes.tryLater
  }

  async #standing({ id, name }: Known, room: Room): Promise<Standing | Refused> {
    const place = await this.#place(room)
    const roles = place ? await this.#members.rolesIn(place.workspaceId, id) : []
    const access = roomAccess(roles, room.kind)
    // To those outside the workspace the room does not exist.
    if (!place || access === 'none') return refused(closeCodes.noSuchRoom)
    if (place.archived) return refused(closeCodes.gone)
    return { ok: true, user: { id, name, roles }, access }
  }

  async #place({ kind, id }: Room): Promise<RoomHome | null> {
    if (kind === 'design' || kind === 'review') {
      const deck = await this.#rows.maybeDeck(id)
      return deck && { workspaceId: deck.workspace_id, archived: deck.archived_at !== null }
    }
    const pitch = await this.#rows.maybePitch(id)
    const archived = pitch?.archived_at != null || pitch?.deck_archived_at != null
    return pitch && { workspaceId: pitch.workspace_id, archived }
  }
}

interface RoomHome {
  readonly workspaceId: WorkspaceId
  readonly archived: boolean
}

interface Standing {
  readonly ok: true
  readonly user: PresenceUser
  readonly access: Exclude<Access, 'none'>
}

interface Refused {
  readonly ok: false
  readonly code: CloseCode
}

const refused = (code: CloseCode): Refused => ({ ok: false, code })
