import type { Kysely } from 'kysely'
import type { SignUp } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import type { DomainDoors } from './domainDoors.ts'
import type { Invitations } from './invitations.ts'
import type { MailedLinks } from './mailedLinks.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly invitations: Pick<Invitations, 'whyClosedTo'>
  readonly doors: Pick<DomainDoors, 'maybeWhyClosedTo' | 'keepsOut'>
  readonly mailedLinks: Pick<MailedLinks, 'mailedAt'>
  /** What whoever runs the server decided. */
  readonly mode: SignUp
}

/** What brought somebody to the form, as they say. */
export interface SignUpLink {
  /** Of an invitation, or of a door by domain. */
  readonly token: string
  /** That the door's link was mailed to them. */
  readonly proof: string | null
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
   * domain, has to hold in any case: an account without the workspace that it was made for is a dead end. Where accounts
   * are for the invited, a door's link has to have been mailed to the address: whoever has the link may write down any.
   */
  async whyNot(email: string, link: SignUpLink | null): Promise<string | null> {
    const mode = await this.now()
    if (mode === 'closed') return closed
    if (!link) return mode === 'invited' ? invitedOnly : null
    const byDoor = await this.#deps.doors.maybeWhyClosedTo(link.token, email)
    if (byDoor === undefined) return await this.#deps.invitations.whyClosedTo(link.token, email)
    if (byDoor !== null) return byDoor
    if (link.proof === null) return mode === 'invited' ? mailedOnly : null
    if (!this.mailedAt(email, link)) return ranOut
    return (await this.#deps.doors.keepsOut(link.token, email)) ? keptOut : null
  }

  /** When they had the mailbox for sure; `null`: nothing says that they do. */
  mailedAt(email: string, { token, proof }: SignUpLink): Date | null {
    return proof === null ? null : this.#deps.mailedLinks.mailedAt(proof, token, email)
  }
}

const closed =
  'No new accounts are made on this server. Sign in if you have one, or ask whoever runs it to let you in.'
const mailedOnly =
  'New accounts here need a link that was mailed to their address. Open your company’s link and have one sent to you.'
const keptOut = 'This link does not let you in. Ask an admin of the workspace for an invitation.'
const ranOut = 'This link is for another address, or has run out. Have a new one sent to you.'
const invitedOnly =
  'New accounts here need an invitation. If you have an account, sign in. Ask an admin of your workspace for a link otherwise, then open it.'
