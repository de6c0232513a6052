import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Request, Response } from 'express'
import { may, type Action, type Role } from '#shared/policy.ts'
import type { Identity } from '../accounts/identity.ts'
import type { Members } from '../accounts/members.ts'
import type { Person } from '../accounts/person.ts'
import { notAllowed, notFound, signInFirst } from '../errors.ts'

/** Someone signed in, with the roles they hold in the workspace that owns what they ask for. */
export interface Caller extends Person {
  readonly roles: readonly Role[]
}

/** Finds out who calls and refuses those who must not. */
export class Callers {
  readonly #identity: Identity
  readonly #members: Members

  constructor(identity: Identity, members: Members) {
    this.#identity = identity
    this.#members = members
  }

  /** Throws 401. A session in use is prolonged. */
  async signedIn(request: Request, response: Response): Promise<Person> {
    const { person, cookies } = await this.#identity.visit(request.headers)
    if (cookies.length > 0) response.append('set-cookie', [...cookies])
    if (!person) throw signInFirst()
    return person
  }

  /** Throws 401, and 404 for those outside the workspace: they may not even know that it, or `what`, exists. */
  async memberOf(
    workspaceId: WorkspaceId,
    what: string,
    request: Request,
    response: Response,
  ): Promise<Caller> {
    const person = await this.signedIn(request, response)
    const roles = await this.#members.rolesIn(workspaceId, person.id)
    if (roles.length === 0) throw notFound(what)
    return { ...person, roles }
  }

  /**
   * The thing asked for and its caller. Asks who calls before it looks for the thing, so that strangers learn
   * nothing. Throws 401 and 404.
   */
  async withThing<T extends { readonly workspace_id: WorkspaceId }>(
    find: () => Promise<T | null>,
    what: string,
    request: Request,
    response: Response,
  ): Promise<{ thing: T; caller: Caller }> {
    const person = await this.signedIn(request, response)
    const thing = await find()
    const roles = thing ? await this.#members.rolesIn(thing.workspace_id, person.id) : []
    if (!thing || roles.length === 0) throw notFound(what)
    return { thing, caller: { ...person, roles } }
  }
}

/** Throws 403 unless the policy allows it. */
export function demand(caller: Caller, action: Action): void {
  if (!may(caller.roles, action)) throw notAllowed()
}
