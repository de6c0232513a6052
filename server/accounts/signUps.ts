import type { Kysely } from 'kysely'
import type { SignUp } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import type { DomainDoors } from './domainDoors.ts'
import type { Invitations } from './invitations.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly invitations: Pick<Invitations, 'whyClosedTo'>
  readonly doors: Pick<DomainDoors, 'maybeWhyClosedTo'>
  /** What whoever runs the server decided. */
  readonly mode: SignUp
}

/** Who may make an account. An empty server takes its first one in any case, or nobody could ever use it. */
export class SignUps {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** What holds for whoever comes now. */
  async now(): Promise<SignUp> {
    const { db, mode } = this.#deps
    if (mode === 'open') return mode
    const someone = await db.selectFrom('user').select('id').limit(1).executeTakeFirst()
    return someone ? mode : 'open'
  }

  /**
   * Why this address may have no account, in words; `null`: it may. An invitation that was named, or a door by
   * domain, has to hold in any case: an account without the workspace that it was made for is a dead end. A door opens
   * no sign-up: whoever has its link may write down any address.
   */
  async whyNot(email: string, invitation: string | null): Promise<string | null> {
    const mode = await this.now()
    if (mode === 'closed') return closed
    if (invitation !== null) {
      const byDoor = await this.#deps.doors.maybeWhyClosedTo(invitation, email)
      if (byDoor === undefined) return await this.#deps.invitations.whyClosedTo(invitation, email)
      return mode === 'invited' ? invitedOnly : byDoor
    }
    return mode === 'invited' ? invitedOnly : null
  }
}

const closed =
  'No new accounts are made on this server. Sign in if you have one, or ask whoever runs it to let you in.'
const invitedOnly =
  'New accounts here need an invitation. If you have an account, sign in. Ask an admin of your workspace for a link otherwise, then open it.'
