import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Role } from '#shared/policy.ts'
import type { DomainDoor, DomainDoorPreview } from '#shared/protocol/api.ts'
import { invalid, notFound, Refusal } from '../errors.ts'
import type { Schema } from '../database/schema.ts'
import type { DomainDoorRow } from '../database/tables/accounts.ts'
import type { Person } from './person.ts'
import { isPublicMail } from './publicMail.ts'
import { readRoles, writeRoles } from './roles.ts'

/** A link for each workspace, at the most, that lets in whoever has a confirmed address of one domain. */
export class DomainDoors {
  readonly #db: Kysely<Schema>
  readonly #publicUrl: string

  constructor(db: Kysely<Schema>, publicUrl: string) {
    this.#db = db
    this.#publicUrl = publicUrl
  }

  async maybe(workspaceId: WorkspaceId): Promise<DomainDoor | null> {
    const row = await this.#db
      .selectFrom('domain_door')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst()
    return row ? this.#present(row) : null
  }

  /** In the place of the one before, whose link then leads nowhere. Of two admins at once the later stands. */
  async open(workspaceId: WorkspaceId, domain: string, roles: readonly Role[]): Promise<DomainDoor> {
    if (isPublicMail(domain))
      throw invalid(
        'domain',
        `Anybody can have an address at ${domain}. Take a domain of your company’s own, or invite people one by one.`,
      )
    const token = randomBytes(24).toString('base64url')
    const door = { domain, roles: writeRoles(roles), token, opened_at: new Date().toISOString() }
    await this.#db
      .insertInto('domain_door')
      .values({ workspace_id: workspaceId, ...door })
      .onConflict((clash) => clash.column('workspace_id').doUpdateSet(door))
      .execute()
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
   * Lets them in with the door's roles; whoever is in already keeps their own. Throws a `Refusal` for a link that is
   * closed, an address of another domain, or one that is not confirmed.
   */
  async join(token: string, { id, email }: Person): Promise<WorkspaceId> {
    const { workspace_id, domain } = await this.#find(token)
    if (domainOf(email) !== domain) throw new Refusal(403, 'other-domain', otherDomain(domain))
    // One statement: a door that is closed at the same moment, or an address that changes, is before it or after it.
    await this.#db
      .insertInto('member')
      .columns(['workspace_id', 'user_id', 'roles', 'joined_at'])
      .expression(
        this.#db
          .selectFrom('domain_door')
          .innerJoin('user', (join) => join.on('user.id', '=', id))
          .select(['domain_door.workspace_id', 'user.id', 'domain_door.roles'])
          .select(sql<string>`${new Date().toISOString()}`.as('joined_at'))
          .where('domain_door.token', '=', token)
          .where('user.email', '=', email)
          .where('user.emailVerified', '=', 1),
      )
      .onConflict((clash) => clash.columns(['workspace_id', 'user_id']).doNothing())
      .execute()
    const member = await this.#db
      .selectFrom('member')
      .select('user_id')
      .where('workspace_id', '=', workspace_id)
      .where('user_id', '=', id)
      .executeTakeFirst()
    if (member) return workspace_id
    await this.#find(token)
    throw new Refusal(403, 'not-confirmed', `Confirm ${email} first: anybody can write an address down.`)
  }

  async #find(token: string) {
    const row = await this.#maybe(token)
    if (!row) throw notFound('link to join, or it was closed')
    return row
  }

  async #maybe(token: string) {
    return await this.#db
      .selectFrom('domain_door')
      .innerJoin('workspace', 'workspace.id', 'domain_door.workspace_id')
      .selectAll('domain_door')
      .select('workspace.name as workspace_name')
      .where('domain_door.token', '=', token)
      .executeTakeFirst()
  }

  #present({ domain, roles, token, opened_at }: DomainDoorRow): DomainDoor {
    return { domain, roles: readRoles(roles), url: `${this.#publicUrl}/join/${token}`, openedAt: opened_at }
  }
}

/** What stands behind the last `@`, exactly: a domain's neighbours and what lies below it are others. */
const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

const otherDomain = (domain: string): string =>
  `This link is for addresses at ${domain}. Use an account with one, or ask an admin for an invitation.`
