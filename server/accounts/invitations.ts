import { randomBytes } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { newId, type WorkspaceId } from '#shared/model/ids.ts'
import type { Role } from '#shared/policy.ts'
import type { Invitation, InvitationPreview } from '#shared/protocol/api.ts'
import { conflict, notFound, Refusal } from '../errors.ts'
import { acceptInvitation, type Accepted } from './acceptInvitation.ts'
import type { Person } from './person.ts'
import { readRoles, writeRoles } from './roles.ts'
import type { Schema } from '../database/schema.ts'
import type { InvitationRow } from '../database/tables/accounts.ts'

const validDays = 7

interface NewInvitation {
  readonly email: string
  readonly roles: readonly Role[]
  /** The inviter holds these roles in their stead, and no longer once they are here. */
  readonly handOver?: boolean
}

/** Links that let one e-mail address into a workspace, with roles. */
export class Invitations {
  readonly #db: Kysely<Schema>
  readonly #publicUrl: string
  readonly #now: () => Date

  constructor(db: Kysely<Schema>, publicUrl: string, now = (): Date => new Date()) {
    this.#db = db
    this.#publicUrl = publicUrl
    this.#now = now
  }

  /** A second invitation for one address replaces the first, so that only the roles meant last can be had. */
  async create(
    workspaceId: WorkspaceId,
    inviterId: string,
    { email: address, roles, handOver = false }: NewInvitation,
  ): Promise<Invitation> {
    const email = address.toLowerCase()
    if (await this.#isMember(workspaceId, email)) {
      throw conflict(
        'already-member',
        `${address} is already in this workspace. Change their roles in the list.`,
      )
    }
    const now = this.#now()
    await this.#revokeOpen(workspaceId, now, ['email', email])
    const row: InvitationRow = {
      id: newId(),
      workspace_id: workspaceId,
      email,
      roles: writeRoles(roles),
      token: randomBytes(24).toString('base64url'),
      inviter_id: inviterId,
      hands_over: Number(handOver),
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + validDays * 86_400_000).toISOString(),
      accepted_at: null,
      revoked_at: null,
    }
    await this.#db.transaction().execute(async (rows) => {
      const open = rows.selectFrom('workspace').select('id').where('left_at', 'is', null)
      // Its last person has just gone, and nobody is to come in by an old link.
      if (!(await open.where('id', '=', workspaceId).executeTakeFirst())) throw notFound('workspace')
      await rows.insertInto('invitation').values(row).execute()
    })
    return this.#present(row)
  }

  /** Those that can still be accepted, newest first. */
  async listOpen(workspaceId: WorkspaceId): Promise<Invitation[]> {
    const rows = await this.#db
      .selectFrom('invitation')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', this.#now().toISOString())
      .orderBy('created_at', 'desc')
      .execute()
    return rows.map((row) => this.#present(row))
  }

  async revoke(workspaceId: WorkspaceId, id: string): Promise<void> {
    const revoked = await this.#revokeOpen(workspaceId, this.#now(), ['id', id])
    if (!revoked) throw notFound('open invitation')
  }

  async preview(token: string): Promise<InvitationPreview> {
    const row = await this.#find(token)
    return {
      workspaceName: row.workspace_name,
      inviterName: row.inviter_name,
      email: row.email,
      roles: readRoles(row.roles),
      state: this.#stateOf(row),
    }
  }

  /** Why this address cannot come in by the link, in words; `null`: it can. */
  async whyClosedTo(token: string, email: string): Promise<string | null> {
    const row = await this.#maybe(token)
    if (!row) return notFound('invitation').message
    if (row.email !== email.toLowerCase())
      return `This invitation is for ${row.email}. Make your account with that address.`
    const state = this.#stateOf(row)
    return state === 'open' ? null : whyClosed[state]
  }

  /** Makes the person a member, adding to roles they already hold. */
  async accept(token: string, person: Person): Promise<Accepted> {
    const row = await this.#find(token)
    if (row.email !== person.email.toLowerCase()) throw otherAddress(row.email, person.email)
    const accepted = await acceptInvitation(this.#db, row, person, this.#now())
    if (accepted) return accepted
    const state = this.#stateOf(await this.#find(token))
    throw conflict(`invitation-${state}`, whyClosed[state === 'open' ? 'accepted' : state])
  }

  async #isMember(workspaceId: WorkspaceId, email: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('member')
      .innerJoin('user', 'user.id', 'member.user_id')
      .select('user.id')
      .where('member.workspace_id', '=', workspaceId)
      .where('user.email', '=', email)
      .executeTakeFirst()
    return row !== undefined
  }

  async #revokeOpen(
    workspaceId: WorkspaceId,
    now: Date,
    [column, value]: ['id' | 'email', string],
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('invitation')
      .set({ revoked_at: now.toISOString() })
      .where('workspace_id', '=', workspaceId)
      .where(column, '=', value)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  async #find(token: string) {
    const row = await this.#maybe(token)
    if (!row) throw notFound('invitation')
    return row
  }

  async #maybe(token: string) {
    return await this.#db
      .selectFrom('invitation')
      .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
      .innerJoin('user', 'user.id', 'invitation.inviter_id')
      .selectAll('invitation')
      .select(['workspace.name as workspace_name', 'user.name as inviter_name'])
      .where('invitation.token', '=', token)
      .executeTakeFirst()
  }

  #stateOf(row: Selectable<InvitationRow>): InvitationPreview['state'] {
    if (row.accepted_at !== null) return 'accepted'
    if (row.revoked_at !== null) return 'revoked'
    return row.expires_at > this.#now().toISOString() ? 'open' : 'expired'
  }

  #present({ id, email, roles, token, expires_at }: InvitationRow): Invitation {
    const url = `${this.#publicUrl}/invite/${token}`
    return { id, email, roles: readRoles(roles), url, expiresAt: expires_at }
  }
}

const whyClosed = {
  accepted: 'This invitation has been used already. Sign in to get to the workspace.',
  expired: 'This invitation has expired. Ask the person who invited you for a new link.',
  revoked: 'This invitation was taken back. Ask the person who invited you for a new link.',
} as const

const otherAddress = (invited: string, signedIn: string): Refusal =>
  new Refusal(
    403,
    'other-address',
    `This invitation is for ${invited}, and you are signed in as ${signedIn}. Sign out, then sign in as ${invited}.`,
  )
