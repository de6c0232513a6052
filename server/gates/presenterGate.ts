import type { StageId } from '#shared/model/ids.ts'
import type { IncomingHttpHeaders } from 'node:http'
import { may, type Role } from '#shared/policy.ts'
import type { PitchLeads } from '#shared/protocol/api.ts'
import { closeCodes, type CloseCode } from '#shared/protocol/closeCodes.ts'
import type { Presenter } from '#shared/stage/stage.ts'
import type { Identity } from '../accounts/identity.ts'
import type { Members } from '../accounts/members.ts'
import type { Person } from '../accounts/person.ts'
import type { Leads } from '../library/leads.ts'
import type { StageRow } from '../database/tables/stages.ts'

export interface PresenterPass {
  readonly ok: true
  readonly presenter: Omit<Presenter, 'awaySince'>
  /** Why the socket has to close now, or `null`. */
  recheck(): Promise<CloseCode | null>
}

/** Where stages are kept. */
export interface KnownStages {
  maybe(stageId: StageId): Promise<Pick<StageRow, 'workspace_id' | 'pitch_id'> | null>
}

interface Deps {
  readonly identity: Identity
  readonly members: Members
  readonly leads: Pick<Leads, 'of'>
  readonly stages: KnownStages
}

/** Lets those present who may: signed in, and with a content role in the workspace that owns the stage. */
export class PresenterGate {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** The session that an upgrade claims, before anything is looked up; `null`: none. */
  claim(headers: IncomingHttpHeaders): string | null {
    return this.#deps.identity.claim(headers)
  }

  maybeWho(headers: IncomingHttpHeaders): Promise<Person | null> {
    return this.#deps.identity.maybePerson(headers)
  }

  async admit(
    person: Person,
    headers: IncomingHttpHeaders,
    stageId: StageId,
  ): Promise<PresenterPass | { readonly ok: false; readonly code: CloseCode }> {
    const { identity, members, leads, stages } = this.#deps
    const stage = await stages.maybe(stageId)
    const roles = stage ? await members.rolesIn(stage.workspace_id, person.id) : []
    if (!stage || roles.length === 0) return { ok: false, code: closeCodes.noSuchRoom }
    if (!may(roles, 'stage.start')) return { ok: false, code: closeCodes.notAllowed }
    const side = sideOf(person.id, roles, await leads.of(stage.pitch_id))
    return {
      ok: true,
      presenter: { id: person.id, name: person.name, side },
      recheck: async () => {
        const again = await identity.maybePerson(headers)
        if (!again) return closeCodes.signIn
        const now = await members.rolesIn(stage.workspace_id, person.id)
        return may(now, 'stage.start') ? null : closeCodes.notAllowed
      },
    }
  }
}

/** The side that they lead, else the one whose role they hold; with both roles, marketing's. */
export function sideOf(id: string, roles: readonly Role[], leads: PitchLeads): Presenter['side'] {
  if (leads.sales?.userId === id) return 'sales'
  if (leads.marketing?.userId === id) return 'marketing'
  return roles.includes('marketing') ? 'marketing' : 'sales'
}
