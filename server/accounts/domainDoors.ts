import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Role } from '#shared/policy.ts'
import type { DomainDoor, DomainDoorPreview } from '#shared/protocol/api.ts'
import { invalid, notFound, Refusal } from '../errors.ts'
import type { Schema } from '../database/schema.ts'
import type { DomainDoorRow } from '../database/tables/accounts.ts'
import type { Person } from './person.ts'
import { departureOf } from './departures.ts'
import { freshSince } from './emailChanges.ts'
import type { MailedLinks } from './mailedLinks.ts'
import type { Mail } from './mailer.ts'
import { isPublicMail } from './publicMail.ts'
import { holdsOneOf, readRoles, rolesThatMay, writeRoles } from './roles.ts'

/** Whom a door let in, or who was in already. */
interface Entry {
  readonly workspaceId: WorkspaceId
  readonly isNew: boolean
}

interface Deps {
  readonly db: Kysely<Schema>
  readonly publicUrl: string
  readonly mailedLinks: Pick<MailedLinks, 'proof'>
  readonly now?: () => Date
}

/**
 * A link for each workspace, at the most, that lets in whoever has a confirmed address of one domain. It stands as long
 * as whoever opened it manages people there.
 */
export class DomainDoors {
  readonly #db: Kysely<Schema>
  readonly #deps: Deps
  readonly #now: () => Date

  constructor(deps: Deps) {
    this.#db = deps.db
    this.#deps = deps
    this.#now = deps.now ?? (() => new Date())
  }

  async maybe(workspaceId: WorkspaceId): Promise<DomainDoor | null> {
    const row = await this.#standing()
      .selectAll('domain_door')
      .where('domain_door.workspace_id', '=', workspaceId)
      .executeTakeFirst()
    return row ? this.#present(row) : null
  }

  /**
   * In the place of the one before, whose link then leads nowhere. Of two admins at once the later stands. Throws a
   * `Refusal` unless it is for the domain of the opener's own confirmed address, and a company's.
   */
  async open(
    workspaceId: WorkspaceId,
    opener: Person,
    { domain, roles }: { readonly domain: string; readonly roles: readonly Role[] },
  ): Promise<DomainDoor> {
    if (isPublicMail(domain))
      throw invalid(
        'domain',
        `Anybody can have an address at ${domain}. Take a domain of your company’s own, or invite people one by one.`,
      )
    if (domainOf(opener.email) !== domain)
      throw invalid(
        'domain',
        `Your own address is ${opener.email}. Whoever has one at ${domain} can open this link, or invite people one by one.`,
      )
    if (!(await this.#isConfirmed(opener)))
      throw invalid('domain', `Confirm ${opener.email} on your Account page first, then open the link.`)
    const token = randomBytes(24).toString('base64url')
    const opened_at = this.#now().toISOString()
    const door = { domain, roles: writeRoles(roles), token, opened_at, opened_by: opener.id }
    await this.#db.transaction().execute(async (rows) => {
      const open = rows.selectFrom('workspace').select('id').where('left_at', 'is', null)
      // Its last person has just gone, and nobody is to come in.
      if (!(await open.where('id', '=', workspaceId).executeTakeFirst())) throw notFound('workspace')
      await rows
        .insertInto('domain_door')
        .values({ workspace_id: workspaceId, ...door })
        .onConflict((clash) => clash.column('workspace_id').doUpdateSet(door))
        .execute()
    })
    return this.#present({ workspace_id: workspaceId, ...door })
  }

  async close(workspaceId: WorkspaceId): Promise<void> {
    await this.#db.deleteFrom('domain_door').where('workspace_id', '=', workspaceId).execute()
  }

  async preview(token: string): Promise<DomainDoorPreview> {
    const { workspace_name, domain, roles } = await this.#find(token)
    return { workspaceName: workspace_name, domain, roles: readRoles(roles) }
  }

  /** Why this address may make no account by the link, in words; `null`: it may; `undefined`: there is no such link. */
  async maybeWhyClosedTo(token: string, email: string): Promise<string | null | undefined> {
    const row = await this.#maybe(token)
    if (!row) return undefined
    return domainOf(email) === row.domain ? null : otherDomain(row.domain)
  }

  /**
   * The mail with a link by which this address can make its account here. Whoever asks for it learns nothing of the
   * address: one that has an account, or is not let in, gets word instead. Throws a `Refusal` for one of another domain.
   */
  async mailFor(token: string, address: string): Promise<Mail> {
    const { mailedLinks, publicUrl } = this.#deps
    const email = address.toLowerCase()
    const { workspace_name, domain } = await this.#find(token)
    if (domainOf(email) !== domain) throw invalid('email', otherDomain(domain))
    const door = `${publicUrl}/join/${token}`
    const account = await this.#db
      .selectFrom('user')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirst()
    if (account) return accountMail(email, workspace_name, door)
    if (await this.keepsOut(token, email)) return departedMail(email, workspace_name)
    const told = new URLSearchParams({ email, proof: mailedLinks.proof(token, email) })
    return linkMail(email, workspace_name, `${door}#${told.toString()}`)
  }

  /** Whether whoever has this mailbox left or was removed, whatever account they had. */
  async keepsOut(token: string, email: string): Promise<boolean> {
    const { workspace_id } = await this.#find(token)
    const left = departureOf(this.#db, workspace_id, { id: noAccount, email })
    return (await left.executeTakeFirst()) !== undefined
  }

  /**
   * Lets them in with the door's roles; whoever is in already keeps their own. Throws a `Refusal` for a link that is
   * closed, an address of another domain or one that was not confirmed lately, and for whoever left or was removed.
   */
  async join(token: string, person: Person): Promise<Entry> {
    const { id, email } = person
    const { workspace_id, domain } = await this.#find(token)
    if (domainOf(email) !== domain) throw new Refusal(403, 'other-domain', otherDomain(domain))
    // One statement: a door that is closed at the same moment, or an address that changes, is before it or after it.
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('member')
      .columns(['workspace_id', 'user_id', 'roles', 'joined_at'])
      .expression(
        this.#standing()
          .innerJoin('user', (join) => join.on('user.id', '=', id))
          .innerJoin('workspace', 'workspace.id', 'domain_door.workspace_id')
          .select(['domain_door.workspace_id', 'user.id', 'domain_door.roles'])
          .select(sql<string>`${this.#now().toISOString()}`.as('joined_at'))
          .where('domain_door.token', '=', token)
          .where('user.email', '=', email)
          .where('user.emailVerified', '=', 1)
          .where('user.emailConfirmedAt', '>', freshSince(this.#now()))
          .where((eb) => eb.not(eb.exists(departureOf(this.#db, workspace_id, person))))
          .where('workspace.left_at', 'is', null),
      )
      .onConflict((clash) => clash.columns(['workspace_id', 'user_id']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) return { workspaceId: workspace_id, isNew: true }
    const member = await this.#db
      .selectFrom('member')
      .select('user_id')
      .where('workspace_id', '=', workspace_id)
      .where('user_id', '=', id)
      .executeTakeFirst()
    if (member) return { workspaceId: workspace_id, isNew: false }
    await this.#find(token)
    // Who left is said only to whoever has the mailbox.
    const isFresh = await this.#isConfirmed(person, freshSince(this.#now()))
    throw isFresh ? needsInvitation() : notConfirmed(email)
  }

  async #isConfirmed({ id, email }: Person, since = ''): Promise<boolean> {
    const row = await this.#db
      .selectFrom('user')
      .select('id')
      .where('id', '=', id)
      .where('email', '=', email)
      .where('emailVerified', '=', 1)
      .where(sql<boolean>`coalesce(${sql.ref('emailConfirmedAt')}, '') >= ${since}`)
      .executeTakeFirst()
    return row !== undefined
  }

  async #find(token: string) {
    const row = await this.#maybe(token)
    if (!row) throw notFound('link to join, or it was closed')
    return row
  }

  async #maybe(token: string) {
    return await this.#standing()
      .innerJoin('workspace', 'workspace.id', 'domain_door.workspace_id')
      .selectAll('domain_door')
      .select('workspace.name as workspace_name')
      .where('domain_door.token', '=', token)
      .executeTakeFirst()
  }

  /** Those that lead somewhere: with whoever opened one goes what they opened, and for whom. */
  #standing() {
    return this.#db
      .selectFrom('domain_door')
      .innerJoin('member as opener', (join) =>
        join
          .onRef('opener.workspace_id', '=', 'domain_door.workspace_id')
          .onRef('opener.user_id', '=', 'domain_door.opened_by'),
      )
      .where(holdsOneOf('opener.roles', rolesThatMay('members.manage')))
  }

  #present({ domain, roles, token, opened_at }: Omit<DomainDoorRow, 'opened_by'>): DomainDoor {
    const url = `${this.#deps.publicUrl}/join/${token}`
    return { domain, roles: readRoles(roles), url, openedAt: opened_at }
  }
}

/** What stands behind the last `@`, exactly: a domain's neighbours and what lies below it are others. */
const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

const otherDomain = (domain: string): string =>
  `This link is for addresses at ${domain}. Use an account with one, or ask an admin for an invitation.`

const notConfirmed = (email: string): Refusal =>
  new Refusal(
    403,
    'not-confirmed',
    `Confirm ${email} first: a link is mailed to you, so that it is surely yours today.`,
  )

const noAccount = ''

/** Nothing of why, or of who decided it. */
const needsInvitation = (): Refusal =>
  new Refusal(
    403,
    'needs-invitation',
    'This link does not let you in. Ask an admin of the workspace for an invitation.',
  )

const linkMail = (to: string, workspace: string, link: string): Mail => ({
  kind: 'door',
  to,
  subject: `Your link to join ${workspace} on Duodeck`,
  text: [
    `Hello,`,
    `Someone, probably you, wants to join ${workspace} on Duodeck with this address. Open this link within a day to make your account:`,
    link,
    `If it was not you, ignore this mail: nothing happens.`,
  ].join('\n\n'),
})

const accountMail = (to: string, workspace: string, door: string): Mail => ({
  kind: 'door',
  to,
  subject: `You have a Duodeck account: sign in to join ${workspace}`,
  text: [
    `Hello,`,
    `Someone, probably you, wants to join ${workspace} on Duodeck with this address. You have an account already: open the link of your company, and sign in there.`,
    door,
    `If it was not you, ignore this mail: nothing happens.`,
  ].join('\n\n'),
})

const departedMail = (to: string, workspace: string): Mail => ({
  kind: 'door',
  to,
  subject: `Joining ${workspace} on Duodeck`,
  text: [
    `Hello,`,
    `Someone, probably you, wants to join ${workspace} on Duodeck with this address. The link of the company does not let you in: ask an admin of the workspace for an invitation.`,
    `If it was not you, ignore this mail: nothing happens.`,
  ].join('\n\n'),
})
